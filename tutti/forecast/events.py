"""What can happen to forecasts and to the register of risks."""

from dataclasses import dataclass
from datetime import date

from tutti.changes.events import Asked, Event
from tutti.forecast.models import Learning, Lookout, Risk
from tutti.people.models import Person, Project, Workspace

REOPENED_FROM = {"closed": "risk.close", "realised": "risk.realise", "withdrawn": "risk.withdraw"}


@dataclass(frozen=True)
class WorkspaceLearningAnnounced(Event):
    workspace: Workspace
    learning: Learning
    starts: date
    says = "{by} announced that forecasts learn from people’s own finished tasks from {starts} on"

    def undone_by(self) -> Asked:
        return Asked("workspace.stop_learning", self.workspace, {})


@dataclass(frozen=True)
class WorkspaceLearningStopped(Event):
    """What was learned about people is forgotten with it, so taking it back is announcing it anew."""

    workspace: Workspace
    learning: Learning
    says = "{by} keeps forecasts from learning from people’s own finished tasks"


@dataclass(frozen=True)
class LookoutKept(Event):
    """Counts of rows that were written: nothing was looked at that is not in the log."""

    lookout: Lookout
    outlooks: int
    horizons: int
    scored: int
    says = "Tutti looked ahead: {outlooks} tasks and {horizons} projects changed"


@dataclass(frozen=True)
class RiskRaised(Event):
    risk: Risk
    project: Project
    probability: int
    impact: int
    says = "{by} fears for {project}: {risk}"

    def undone_by(self) -> Asked:
        return Asked("risk.withdraw", self.risk, {})


@dataclass(frozen=True)
class RiskReworded(Event):
    risk: Risk
    title: str
    was: str
    says = "{by} said in other words what may happen: {title}"

    def undone_by(self) -> Asked:
        return Asked("risk.reword", self.risk, {"title": self.was})


@dataclass(frozen=True)
class RiskRated(Event):
    risk: Risk
    probability: int
    impact: int
    probability_was: int
    impact_was: int
    says = "{by} rated the risk {risk}: probability {probability} of 5, impact {impact} of 5"

    def undone_by(self) -> Asked:
        was = {"probability": self.probability_was, "impact": self.impact_was}
        return Asked("risk.rate", self.risk, was)


@dataclass(frozen=True)
class RiskHandedOver(Event):
    risk: Risk
    to: Person | None
    was: Person | None
    says = "{by} gave the risk {risk} to {to}"

    def undone_by(self) -> Asked:
        return Asked("risk.hand_over", self.risk, {"to": self.was})


@dataclass(frozen=True)
class RiskAnswered(Event):
    risk: Risk
    answer: str | None
    plan: str
    answer_was: str | None
    plan_was: str
    says = "{by} said what is done about the risk {risk}: {answer} {plan}"

    def undone_by(self) -> Asked:
        return Asked("risk.answer", self.risk, {"answer": self.answer_was, "plan": self.plan_was})


@dataclass(frozen=True)
class RiskClosed(Event):
    risk: Risk
    says = "{by} closed the risk {risk}: it cannot happen any more"

    def undone_by(self) -> Asked:
        return Asked("risk.reopen", self.risk, {})


@dataclass(frozen=True)
class RiskRealised(Event):
    risk: Risk
    says = "{by} said that it has happened: {risk}"

    def undone_by(self) -> Asked:
        return Asked("risk.reopen", self.risk, {})


@dataclass(frozen=True)
class RiskReopened(Event):
    risk: Risk
    was: str
    says = "{by} reopened the risk {risk}"

    def undone_by(self) -> Asked:
        return Asked(REOPENED_FROM[self.was], self.risk, {})


@dataclass(frozen=True)
class RiskWithdrawn(Event):
    risk: Risk
    says = "{by} took the risk {risk} off the register"

    def undone_by(self) -> Asked:
        return Asked("risk.reopen", self.risk, {})
