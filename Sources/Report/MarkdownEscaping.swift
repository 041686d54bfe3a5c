/// Escapes text for Markdown: neither HTML nor a link or picture in it is one; code in backquotes stays.
func escapedForMarkdown(_ text: String) -> String {
  withoutLinks(escapedForTerminal(text).replacing("<", with: "&lt;"))
}

/// Puts a backslash between `]` and `(`, so that the text is a link to nobody who looks for one.
func withoutLinks(_ text: String) -> String {
  text.replacing("](", with: "]\\(")
}
