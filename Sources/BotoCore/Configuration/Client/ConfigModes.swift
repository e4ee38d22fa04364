/// When requests get a checksum and responses are checked for theirs.
public enum ChecksumMode: String, Sendable, Hashable, CaseIterable {
  /// Wherever the operation has one.
  case whenSupported = "when_supported"
  /// Only where the operation demands it.
  case whenRequired = "when_required"
}

/// Whether the account id goes into endpoints.
public enum AccountIDEndpointMode: String, Sendable, Hashable, CaseIterable {
  /// Where it is known.
  case preferred
  /// Never.
  case disabled
  /// Always; a call without one fails.
  case required
}

/// Whether a service without a region of its own is reached at a regional endpoint.
public enum RegionalEndpointsMode: String, Sendable, Hashable, CaseIterable {
  /// At the global one, as it once was.
  case legacy
  /// At the region's.
  case regional
}

/// Whether operations ask their service for an endpoint first.
public enum EndpointDiscoveryMode: Sendable, Hashable {
  /// Where the operation can't do without.
  case auto
  /// Wherever the service has it.
  case enabled
  /// Never.
  case disabled
}

/// How S3 buckets stand in URLs.
public enum AddressingStyle: String, Sendable, Hashable, CaseIterable {
  /// In the host where the name allows it.
  case auto
  /// In the host.
  case virtual
  /// In the path.
  case path
}

extension CaseIterable where Self: RawRepresentable, RawValue == String {
  /// The names, for messages.
  static var choices: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
