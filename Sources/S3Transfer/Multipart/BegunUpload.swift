import WireFormats

/// An upload in parts that the service has begun.
struct BegunUpload: Sendable {
  let id: String
  /// When, by the service's clock.
  let since: Timestamp
  /// Whether the service takes a checksum of the whole content: servers that know none ignore that it
  /// is asked for, and don't confirm it.
  var combines = false
}
