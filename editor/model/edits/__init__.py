"""Every possible edit, one module per noun: each is an order that returns a pure function of project and stamp."""
