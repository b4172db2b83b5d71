"""What is dragged from the article and the tables onto forms and passages: carried, pictured, shown a place, used."""
