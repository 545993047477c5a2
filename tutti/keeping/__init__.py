"""What is kept stays: backups that are verified before they are believed, and the way back from them."""
