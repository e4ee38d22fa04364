extension String {
  /// The text behind blanks, so that it takes a number of columns.
  func rightAligned(_ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - unicodeScalars.count)) + self
  }
}
