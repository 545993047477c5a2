"""Notify: what somebody should hear of, in their inbox and by mail."""
