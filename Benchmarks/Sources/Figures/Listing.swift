// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3

/// The CPU time of listing a bucket, by the client's paginator and by the resource's collection.
enum Listing {
  /// Lists `count` keys both ways, five times in turn, and prints the medians.
  static func measure(_ count: Int, in session: Session) async throws {
    var options = ClientOptions()
    options.transport = KeyPages(count: count)
    let client = try session.client("s3", options)
    let bucket = try session.resource("s3", options).Bucket("my-bucket")
    print("\(count) keys")
    try await CPUTime.compare(
      "paginator", { try await list(by: client, count) },
      "collection", { try await list(bucket, count) })
  }

  private static func list(by client: Client, _ count: Int) async throws {
    var seen = 0
    for try await object in try client.paginator("list_objects").paginate(Bucket: "my-bucket").items
    where object.Key != nil { seen += 1 }
    precondition(seen == count, "\(seen) keys")
  }

  private static func list(_ bucket: Resource, _ count: Int) async throws {
    var seen = 0
    for try await object in bucket.objects.all() where try await object.key != nil { seen += 1 }
    precondition(seen == count, "\(seen) keys")
  }
}

/// Answers `ListObjects` with pages of a thousand keys, without a network.
private struct KeyPages: HTTPTransport {
  private let pages: [ByteStream]

  init(count: Int) {
    pages = stride(from: 0, to: count, by: 1_000).map { first in
      let keys = first..<min(first + 1_000, count)
      return ByteStream(Self.page(keys, isLast: keys.upperBound == count))
    }
  }

  func send(
    _ request: HTTPRequest, body: ByteStream?, options: TransportOptions
  ) async throws -> (HTTPResponse, ByteStream) {
    // The marker is the last key so far: a number of seven digits.
    let query = request.path ?? ""
    let parts = query.split(separator: "marker=", omittingEmptySubsequences: false)
    let page = parts.count == 2 ? (Int(parts[1].prefix(7)) ?? 0) / 1_000 + 1 : 0
    guard pages.indices.contains(page) else {
      return (HTTPResponse(status: .notFound), ByteStream([UInt8]()))
    }
    return (HTTPResponse(status: .ok), pages[page])
  }

  func shutdown() async {}

  private static func page(_ keys: Range<Int>, isLast: Bool) -> [UInt8] {
    let objects = keys.map { number in
      """
      <Contents><Key>\(Self.key(number))</Key>\
      <LastModified>2024-01-01T00:00:00.000Z</LastModified>\
      <ETag>&quot;0123456789abcdef0123456789abcdef&quot;</ETag>\
      <Size>\(number)</Size><StorageClass>STANDARD</StorageClass></Contents>
      """
    }
    return Array(
      """
      <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>my-bucket</Name>\
      <IsTruncated>\(!isLast)</IsTruncated>\(objects.joined())</ListBucketResult>
      """.utf8)
  }

  private static func key(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 7 - digits.count)) + digits
  }
}
