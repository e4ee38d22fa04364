import BotoCore

extension LocalFile {
  /// Checks that nobody has written to the file since.
  ///
  /// - Throws: `FileError` when its size or time is another.
  func requireUnchanged(since before: FileStatus) throws {
    guard try status() == before else { throw changed() }
  }

  /// The error about a file that isn't what it was.
  func changed() -> FileError {
    FileError(
      path: path,
      reason: "The file changed while it was uploaded, so that the object would be a mixture of "
        + "both. Upload it again when nobody writes to it")
  }
}
