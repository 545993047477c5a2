"""How fast Tutti is: measured against the real server, beside the database alone and a bare server in the same run."""
