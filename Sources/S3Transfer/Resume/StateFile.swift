import BotoCore

/// What a transfer that ended early has left, by which it is gone on with.
enum StateFile {
  /// The state in a file.
  ///
  /// - Parameter parse: Takes the bytes apart; `nil` for what is no such state.
  /// - Returns: `nil` where there is no file, or one without a byte.
  /// - Throws: `valueError` for a file that holds something else, which isn't a transfer's to write
  ///   over; `FileError`.
  static func read<State>(_ path: String, as parse: ([UInt8]) -> State?) throws -> State? {
    guard let bytes = try LocalFile.content(of: path), !bytes.isEmpty else { return nil }
    guard let state = parse(bytes) else {
      throw BotoCoreError(
        .valueError,
        "\(path) is no state file of such a transfer, and stays as it is. Give another resumePath, "
          + "or remove the file")
    }
    return state
  }
}
