// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// When requests get a checksum, and when responses are verified against theirs.
@nonexhaustive
public enum ChecksumMode: String, Sendable, Hashable, CaseIterable {
  /// Whenever the operation supports it.
  case whenSupported = "when_supported"
  /// Only if the operation requires it.
  case whenRequired = "when_required"
}

/// Whether endpoints contain the account ID.
@nonexhaustive
public enum AccountIDEndpointMode: String, Sendable, Hashable, CaseIterable {
  /// If it is known.
  case preferred
  /// Never.
  case disabled
  /// Always; a call without one fails.
  case required
}

/// Whether a service without a region of its own is reached at a regional endpoint.
@nonexhaustive
public enum RegionalEndpointsMode: String, Sendable, Hashable, CaseIterable {
  /// The global endpoint, as in old versions.
  case legacy
  /// At the region's.
  case regional
}

/// Whether operations use endpoint discovery.
@nonexhaustive
public enum EndpointDiscoveryMode: Sendable, Hashable {
  /// If the operation requires it.
  case auto
  /// Wherever the service supports it.
  case enabled
  /// Never.
  case disabled
}

/// The place of S3 buckets in URLs.
@nonexhaustive
public enum AddressingStyle: String, Sendable, Hashable, CaseIterable {
  /// In the host if the name allows it.
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
