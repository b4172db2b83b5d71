"""Write down what a picture says, with the picture beside it."""
