// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The function itself. It knows nothing of Lambda's protocol, and a test gives it stubs.
struct LineCounter: Sendable {
  /// A notification of S3, as far as it is used.
  private struct Event: Decodable {
    struct Record: Decodable {
      struct Entity: Decodable {
        struct Bucket: Decodable { var name: String }
        struct Object: Decodable { var key: String }
        var bucket: Bucket
        var object: Object
      }
      var s3: Entity
    }
    var Records: [Record]
  }

  let s3: S3
  let dynamodb: DynamoDB
  let table: String

  /// Handles an event: returns the result's JSON.
  func handle(_ event: [UInt8]) async throws -> [UInt8] {
    let records = try JSONDecoder().decode(Event.self, from: Data(event)).Records
    var total = 0
    for record in records { total += try await count(record.s3.bucket.name, record.s3.object.key) }
    return Array(#"{"lines":\#(total)}"#.utf8)
  }

  private func count(_ bucket: String, _ key: String) async throws -> Int {
    do {
      let object = try await s3.getObject(bucket: bucket, key: key)
      var lines = 0
      // As they arrive: an object of any size needs little memory.
      for try await _ in object.body.lines { lines += 1 }
      try await dynamodb.putItem(
        tableName: table, item: ["key": .init(s: key), "lines": .init(n: "\(lines)")])
      return lines
    } catch is S3.NoSuchKey {
      return 0  // It was deleted meanwhile.
    }
  }
}
