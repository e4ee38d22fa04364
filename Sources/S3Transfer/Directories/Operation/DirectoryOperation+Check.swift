extension DirectoryOperation {
  /// Checks what can be told before anything is done.
  ///
  /// - Throws: `valueError` for an operation that can't be meant.
  package func check() throws {
    let places = try OperationPlaces(self)
    _ = try RequestArguments(options.arguments, kind: places.kind)
  }
}
