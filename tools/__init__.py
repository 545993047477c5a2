"""What `make` uses to set the checkout up and to check it; nothing here is part of the product."""
