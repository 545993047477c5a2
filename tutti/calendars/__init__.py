"""The room of calendars: what is planned here, in the calendar programs people already use."""
