"""Find words in articles, and the places where an entity is named."""
