"""The few lines of our own that serve the site."""
