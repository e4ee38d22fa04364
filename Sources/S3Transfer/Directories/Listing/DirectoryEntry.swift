import WireFormats

/// A file or an object below a directory or a prefix, as its listing knows it.
struct DirectoryEntry: Sendable {
  /// The name behind the directory or the prefix, with `/` between its components.
  var key: String
  /// The number of bytes.
  var size: Int64
  /// When it was last changed.
  var lastModified: Timestamp
  /// An object's entity tag.
  var eTag: String?
  /// Whether an object is in an archive, from which it must be restored before it can be read.
  var isArchived = false

  /// Whether this object only stands for a directory, as consoles make them.
  var isDirectoryMarker: Bool { size == 0 && (key.isEmpty || key.utf8.last == UInt8(ascii: "/")) }
}

/// Some entries in the order of their keys, and what was to be said on the way to them.
struct EntryBatch: Sendable {
  var entries: [DirectoryEntry] = []
  var warnings: [DirectoryWarning] = []
}

/// Lists entries in the order of their keys' bytes.
protocol EntrySource: Sendable {
  /// The entries that come next, some or none; `nil` behind the last ones.
  mutating func next() async throws -> EntryBatch?
}
