// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import WireFormats

/// Keys may have characters that XML can't represent, so listings are requested percent-encoded,
/// and decoded again.
enum S3Listing {
  /// The mark for requests whose listing is encoded because of these handlers.
  private static let mark = CallContext.Mark(of: Self.self)

  static let hooks: [Hook] = [
    Hook(
      .beforeParameterBuild, services: ["s3"],
      operations: ["ListObjects", "ListObjectsV2", "ListObjectVersions"],
      named: "set_list_objects_encoding_type_url"
    ) { call in
      guard call.parameters["EncodingType"] == nil else { return }
      call.parameters["EncodingType"] = "url"
      call.marks.insert(mark)
    },
    decode(
      "decode_list_object", "ListObjects", ["Delimiter", "Marker", "NextMarker"],
      ["Contents": "Key"]),
    decode(
      "decode_list_object_v2", "ListObjectsV2", ["Delimiter", "Prefix", "StartAfter"],
      ["Contents": "Key"]),
    decode(
      "decode_list_object_versions", "ListObjectVersions",
      ["KeyMarker", "NextKeyMarker", "Prefix", "Delimiter"],
      ["Versions": "Key", "DeleteMarkers": "Key"]),
  ]

  private static func decode(
    _ name: String, _ operation: String, _ members: [String], _ lists: [String: String]
  ) -> Hook {
    let lists = lists.merging(["CommonPrefixes": "Prefix"]) { first, _ in first }
    return Hook(.afterCall, services: ["s3"], operations: [operation], named: name) { call in
      guard call.marks.contains(mark), let encoding = String(call.output["EncodingType"]) else {
        return
      }
      do {
        guard encoding == "url" else {
          if call.options.keyDecoding != .strict || encoding.isEmpty { return }
          throw ResponseParserError(
            "Its keys are encoded as \"\(BodyExcerpt.escaped(encoding))\", which wasn't requested")
        }
        guard case .structure(var output) = call.output else { return }
        call.output = .null
        for name in members {
          // Of these only the next page's start is a key that is used again.
          let isNext = name.hasPrefix("Next")
          try decode(&output, name, isNext ? call.options.keyDecoding : .lenient)
        }
        for (list, member) in lists {
          try decode(&output, list, member, call.options.keyDecoding)
        }
        call.output = .structure(output)
      } catch let error as ResponseParserError {
        guard let response = call.current.response else { throw error }
        throw call.unreadable(error.message, response)
      }
    }
  }

  /// Decodes a member of each element of a list. The changed value has a single reference
  /// meanwhile, so that nothing is copied.
  private static func decode(
    _ output: inout Structure, _ list: String, _ member: String, _ decoding: KeyDecoding
  ) throws {
    guard case .list(var elements)? = output[list] else { return }
    output[list] = .null
    for index in elements.indices {
      guard case .structure(var structure) = elements[index] else { continue }
      elements[index] = .null
      try decode(&structure, member, decoding)
      elements[index] = .structure(structure)
    }
    output[list] = .list(elements)
  }

  private static func decode(
    _ structure: inout Structure, _ name: String, _ decoding: KeyDecoding
  ) throws {
    guard let text = String(structure[name]),
      text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") })
    else { return }
    guard decoding != .lenient else {
      structure[name] = .string(PercentEncoding.decode(text, plusIsSpace: true))
      return
    }
    if decoding == .strict, !PercentEncoding.isWellFormed(text) {
      throw ResponseParserError(
        "It has \(name) \"\(BodyExcerpt.escaped(text))\", in which a % isn't followed by two digits"
      )
    }
    let bytes = PercentEncoding.decodedBytes(text, plusIsSpace: true)
    guard let decoded = String(validating: bytes, as: UTF8.self) else {
      throw ResponseParserError(
        "It has \(name) \"\(BodyExcerpt.escaped(text))\", which is not UTF-8, as keys are")
    }
    structure[name] = .string(decoded)
  }
}
