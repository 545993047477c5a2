/** The roles of a workspace and of a project in words, and what each of them may do. */
import { t } from '@lingui/core/macro';
import type { ProjectRole, Role } from '../data/rows.ts';

export const ROLES: readonly Role[] = ['owner', 'admin', 'member', 'guest'];
export const PROJECT_ROLES = ['lead', 'member', 'viewer'] as const satisfies readonly ProjectRole[];
export type GivenRole = (typeof PROJECT_ROLES)[number];

export function roleInWords(role: string): string {
  const words: Record<string, string> = {
    owner: t`Owner`,
    admin: t`Admin`,
    member: t`Member`,
    guest: t`Guest`,
    lead: t`Lead`,
    worker: t`Works in the project`,
    self: t`The person themselves`,
  };
  return words[role] ?? role;
}

export function roleExplained(role: Role): string {
  return {
    owner: t`Runs the workspace, and names other owners.`,
    admin: t`Runs the workspace: people, teams, skills and the projects they are in.`,
    member: t`Sees and works in every open project, and in private ones they are let into.`,
    guest: t`Sees only the projects they are let into.`,
  }[role];
}

export function projectRoleInWords(role: ProjectRole): string {
  return { lead: t`Lead`, member: t`Member`, viewer: t`Viewer`, none: t`Not in it` }[role];
}

export function projectRoleExplained(role: GivenRole): string {
  return {
    lead: t`Works in it and changes its columns, labels and members.`,
    member: t`Makes, changes and finishes tasks.`,
    viewer: t`Reads everything and changes nothing.`,
  }[role];
}
