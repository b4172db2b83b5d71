"""What the fields of forms add to the theme's style sheet: frames only, every colour stays the theme's."""

STYLE = """
QLineEdit[plain="true"]:!focus:!hover, QPlainTextEdit[plain="true"]:!focus:!hover {
  background: transparent; border-color: transparent;
}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: palette(bright-text); }
QComboBox[various="true"] { color: palette(placeholder-text); }
QPlainTextEdit { padding: 4px 9px; min-height: 0; }
QPlainTextEdit:focus { padding: 3px 8px; }
QPlainTextEdit[plain="true"] { padding: 3px; }
QPlainTextEdit[plain="true"]:focus { padding: 2px; }
#figureTable QLineEdit { padding: 1px 2px; }
#figureTable QLineEdit:focus { padding: 0 1px; }
QPushButton[plain="true"] { background: transparent; padding: 0 6px; min-height: 24px; }
QPushButton[plain="true"]:!focus { border-color: transparent; }
QPushButton[plain="true"]:focus { padding: 0 5px; min-height: 22px; }
"""
