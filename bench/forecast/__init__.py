"""How good the forecasts are, on public data, replayed in the order things happened."""
