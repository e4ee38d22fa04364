// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import WireFormats

/// Lists the objects whose keys begin with a prefix, a page at a time.
struct ObjectListing: EntrySource {
  /// The operation, and how the next page is requested.
  private struct Version {
    let operation: String
    let parameter: String
    let token: String
  }

  private static let newest = Version(
    operation: "ListObjectsV2", parameter: "ContinuationToken", token: "NextContinuationToken")
  private static let first = Version(
    operation: "ListObjects", parameter: "Marker", token: "NextMarker")

  private let client: ServiceClient
  private let prefixLength: Int
  private var parameters: Structure
  /// The same for all pages.
  private var version: Version?
  private let proves: Bool
  private var tokenLoop = TokenLoopCheck()
  private var progress = PageProgress()
  private var isAtEnd = false

  /// A listing of a location.
  ///
  /// - Parameters:
  ///   - pageSize: The number of keys to request per page.
  ///   - arguments: Further parameters of `ListObjectsV2`.
  ///   - proves: Whether deletions depend on it.
  init(
    _ client: ServiceClient, _ location: S3Location, pageSize: Int?, arguments: Structure,
    proves: Bool = false
  ) {
    self.client = client
    self.proves = proves
    prefixLength = location.key.utf8.count
    parameters = ["Bucket": .string(location.bucket), "Prefix": .string(location.key)]
    if let pageSize { parameters["MaxKeys"] = .integer(Int64(pageSize)) }
    for argument in arguments { parameters[argument.name] = argument.value }
  }

  /// A response that isn't a page of a list is an error: treated as the end of the list, it would
  /// cause the rest to be deleted.
  mutating func next() async throws -> EntryBatch? {
    if isAtEnd { return nil }
    let (page, version) = try await fetch()
    self.version = version
    try progress.take(page, of: version.operation)
    isAtEnd = Bool(page["IsTruncated"]) != true
    if !isAtEnd {
      // The first version returns its token only with delimiters.
      let token =
        S3ResponseCheck.lacksToken(page, version.token)
        ? page["Contents"][...].last?["Key"] ?? .null : page[version.token]
      try tokenLoop.take(token)
      parameters[version.parameter] = token
    }
    return EntryBatch(entries: page["Contents"][...].map(entry))
  }

  /// The next page, checked. A store that refuses the first one gets the older request.
  private func fetch() async throws -> (page: Value, Version) {
    try await client.withFallbacks(version == nil ? [.onlyFirstListing] : []) { limits in
      let version =
        version ?? (limits.contains(.onlyFirstListing) ? Self.first : Self.newest)
      let page = try await client.call(
        try client.operation(version.operation), parameters,
        options: S3ResponseCheck.required(of: version.operation, proves: proves))
      try S3ResponseCheck.check(page, of: version.operation, parameters, proves: proves)
      return (page, version)
    }
  }

  private func entry(_ object: Value) -> DirectoryEntry {
    let size = Int(object["Size"])
    return DirectoryEntry(
      key: String(
        decoding: (String(object["Key"]) ?? "").utf8.dropFirst(prefixLength), as: UTF8.self),
      size: Int64(size ?? 0), isSizeKnown: size != nil,
      lastModified: Timestamp(object["LastModified"]) ?? Timestamp(seconds: 0),
      eTag: String(object["ETag"]),
      isArchived: StorageClass.isArchive(String(object["StorageClass"])))
  }
}

/// The meaning of a storage class for reading.
enum StorageClass {
  /// Whether objects of a class must be restored before they can be read.
  static func isArchive(_ name: String?) -> Bool {
    name == "GLACIER" || name == "DEEP_ARCHIVE"
  }

  /// Whether an archived object has been restored.
  ///
  /// - Parameter restore: The header `x-amz-restore`: `ongoing-request="false", expiry-date="…"`.
  static func isRestored(_ restore: String?) -> Bool {
    guard let restore else { return false }
    return restore.utf8.split(separator: UInt8(ascii: ",")).contains {
      $0.elementsEqual(#"ongoing-request="false""#.utf8)
    }
  }
}
