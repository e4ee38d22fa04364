// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// ListObjects and ListObjectsV2.
enum ListObjects {
  static let operations = [
    S3Operation.bucket("ListObjects", .bucket("READ"), hasDocument: false) { bucket, call in
      let parameters = try ListParameters(call)
      let marker = call.string("Marker") ?? ""
      let page = page(bucket, parameters, marker.isEmpty ? .beginning : .afterGroup(marker), true)
      var output: Structure = ["IsTruncated": .bool(page.next != nil)]
      output["Marker"] = parameters.text(marker)
      if page.next != nil, !parameters.delimiter.isEmpty, let last = page.last {
        output["NextMarker"] = parameters.text(last)
      }
      page.describe(in: &output, parameters)
      parameters.describe(in: &output, bucket)
      return LocalAnswer(output, headers: [("x-amz-bucket-region", bucket.region)])
    },
    S3Operation.bucket("ListObjectsV2", .bucket("READ"), hasDocument: false) { bucket, call in
      let parameters = try ListParameters(call)
      let after = call.string("StartAfter") ?? ""
      let token = call.string("ContinuationToken")
      let start: KeyWalk.Start =
        if let token { .at(try decode(token)) } else { after.isEmpty ? .beginning : .after(after) }
      let page = page(bucket, parameters, start, call.bool("FetchOwner") ?? false)
      var output: Structure = ["IsTruncated": .bool(page.next != nil)]
      page.describe(in: &output, parameters)
      parameters.describe(in: &output, bucket)
      output["KeyCount"] = .integer(Int64(page.contents.count + page.groups.count))
      if let token {
        output["ContinuationToken"] = .string(token)
      } else if !after.isEmpty {
        output["StartAfter"] = parameters.text(after)
      }
      if let next = page.next { output["NextContinuationToken"] = .string(encode(next)) }
      return LocalAnswer(output, headers: [("x-amz-bucket-region", bucket.region)])
    },
  ]

  /// A page of a list.
  private struct Page {
    var contents: [Value] = []
    var groups: [String] = []
    /// The last key or group.
    var last: String?
    /// The first key of the next page.
    var next: String?

    func describe(in output: inout Structure, _ parameters: ListParameters) {
      if !contents.isEmpty { output["Contents"] = .list(contents) }
      if !groups.isEmpty { output["CommonPrefixes"] = parameters.groups(groups) }
    }
  }

  private static func page(
    _ bucket: Bucket, _ parameters: ListParameters, _ start: KeyWalk.Start, _ showsOwner: Bool
  ) -> Page {
    var page = Page()
    guard parameters.most > 0 else { return page }
    let walk = KeyWalk(
      KeyWalk.Request(
        prefix: parameters.prefix, delimiter: parameters.delimiter, start: start))
    var count = 0
    walk.run(bucket.objects, counts: { !$0.current.isMarker }) { step, versions in
      guard count < parameters.most else {
        page.next = step.text
        return false
      }
      count += 1
      page.last = step.text
      switch step {
      case .group(let group): page.groups.append(group)
      case .key(let key):
        page.contents.append(entry(key, versions.current, parameters, showsOwner))
      }
      return true
    }
    return page
  }

  private static func entry(
    _ key: String, _ version: ObjectVersion, _ parameters: ListParameters, _ showsOwner: Bool
  ) -> Value {
    guard let content = version.content else { return .null }
    var output = Structure()
    output.reserveCapacity(8)
    output.append("Key", parameters.text(key))
    output.append("LastModified", .timestamp(version.modified.wholeSecond))
    output.append("ETag", .string("\"\(content.etag)\""))
    if let checksum = content.checksum {
      output.append("ChecksumAlgorithm", .list([.string(checksum.algorithm.rawValue)]))
      output.append("ChecksumType", .string(checksum.typeName))
    }
    output.append("Size", .integer(Int64(content.body.count)))
    if showsOwner {
      output.append("Owner", ["ID": .string(Identifiers.canonical(version.owner))])
    }
    output.append("StorageClass", .string(content.attributes.storageClass))
    return .structure(output)
  }

  private static func encode(_ key: String) -> String {
    Base64.encode([1] + Array(key.utf8))
  }

  private static func decode(_ token: String) throws -> String {
    guard let bytes = try? Base64.decode(token), bytes.first == 1,
      let key = String(validating: bytes.dropFirst(), as: UTF8.self)
    else {
      throw S3Fault.argument(
        "The continuation token provided is incorrect", "continuation-token")
    }
    return key
  }
}
