// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import NIOCore
import ServiceModel
import Synchronization
import WireFormats

/// Keys may have characters that XML can't represent, so listings are requested percent-encoded,
/// and decoded again.
enum S3Listing {
  /// The mark for requests whose listing is encoded because of these handlers.
  private static let mark = CallContext.Mark(of: Self.self)

  static let hooks: [Hook] =
    lists.map(decodingKeys) + [
      Hook(
        .beforeParameterBuild, services: ["s3"],
        operations: ["ListObjects", "ListObjectsV2", "ListObjectVersions"],
        named: "set_list_objects_encoding_type_url"
      ) { call in
        guard call.parameters["EncodingType"] == nil else { return }
        call.parameters["EncodingType"] = "url"
        call.marks.insert(mark)
      }
    ] + lists.map(decode)

  /// A list: the operation, botocore's name of the handler, and the members of its output that are
  /// encoded, its own and those in the elements of its lists.
  private struct KeyList: Sendable {
    let operation: String
    let handler: String
    let members: [String]
    let lists: [String: String]

    init(
      _ handler: String, _ operation: String, _ members: [String], _ lists: [String: String]
    ) {
      self.handler = handler
      self.operation = operation
      self.members = members
      self.lists = lists.merging(["CommonPrefixes": "Prefix"]) { first, _ in first }
    }
  }

  private static let lists = [
    KeyList(
      "decode_list_object", "ListObjects", ["Delimiter", "Marker", "NextMarker"],
      ["Contents": "Key"]),
    KeyList(
      "decode_list_object_v2", "ListObjectsV2", ["Delimiter", "Prefix", "StartAfter"],
      ["Contents": "Key"]),
    KeyList(
      "decode_list_object_versions", "ListObjectVersions",
      ["KeyMarker", "NextKeyMarker", "Prefix", "Delimiter"],
      ["Versions": "Key", "DeleteMarkers": "Key"]),
  ]

  /// For generated structures: their strings are decoded as they are read. The element that says
  /// that they are encoded may come after them, so it is looked for when it matters.
  private static func decodingKeys(_ list: KeyList) -> Hook {
    Hook(
      .beforeParse, services: ["s3"], operations: [list.operation],
      named: "\(list.handler)_while_reading"
    ) { call in
      guard call.typed != nil, call.marks.contains(mark), let output = call.operation.output,
        case .buffer(let body)? = call.current.response?.body
      else { return }
      var members = list.members.compactMap(output.member)
      for (name, member) in list.lists {
        if let member = output.member(name)?.element?.member(member) { members.append(member) }
      }
      let decoding = call.options.keyDecoding
      let mark = EncodingMark(body)
      call.current.decoding = (
        TextDecoding(members) { text, member in
          guard isEncoded(text) else { return text }
          return switch mark.form {
          case .url: try decoded(text, member.memberName.string, decoding)
          case .none: text
          case .other: nil
          }
        },
        { try decodeOutput(of: list, $0) }
      )
    }
  }

  /// Whether a body says that its keys are encoded: it is only searched for the first key that may be.
  private final class EncodingMark: Sendable {
    enum Form {
      case url
      case none
      /// It has the element in another form, or with another value.
      case other
    }

    private let body: ByteBuffer
    private let found = Mutex<Form?>(nil)

    init(_ body: ByteBuffer) { self.body = body }

    var form: Form {
      found.withLock { found in
        let form =
          found
          ?? (body.contains("<EncodingType>url<")
            ? .url : body.contains("EncodingType") ? .other : .none)
        found = form
        return form
      }
    }
  }

  private static func decode(_ list: KeyList) -> Hook {
    Hook(
      .afterCall, services: ["s3"], operations: [list.operation], named: list.handler
    ) { call in
      guard let decoding = call.current.decoding else { return try decodeOutput(of: list, call) }
      // The call continues with the dynamic output, which is decoded as it is made.
      if decoding.typed?.isIncomplete == true { _ = call.output }
    }
  }

  private static func decodeOutput(of list: KeyList, _ call: CallContext) throws {
    guard call.marks.contains(mark),
      // Not `current.output`: a generated structure whose mark wasn't found is read again.
      let encoding = String(call.output["EncodingType"])
    else { return }
    do {
      guard encoding == "url" else {
        if call.options.keyDecoding != .strict || encoding.isEmpty { return }
        throw ResponseParserError(
          "Its keys are encoded as \"\(BodyExcerpt.escaped(encoding))\", which wasn't requested")
      }
      guard case .structure(var output) = call.current.output else { return }
      call.current.output = .null
      for name in list.members {
        // Of these only the next page's start is a key that is used again.
        let isNext = name.hasPrefix("Next")
        try decode(&output, name, isNext ? call.options.keyDecoding : .lenient)
      }
      for (list, member) in list.lists {
        try decode(&output, list, member, call.options.keyDecoding)
      }
      call.current.output = .structure(output)
    } catch let error as ResponseParserError {
      guard let response = call.current.response else { throw error }
      throw call.unreadable(error.message, response)
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
    guard let text = String(structure[name]), isEncoded(text) else { return }
    structure[name] = .string(try decoded(text, name, decoding))
  }

  private static func isEncoded(_ text: String) -> Bool {
    // Control characters count, too, which changes nothing.
    text.withBytes { $0.firstControl(or: UInt8(ascii: "%"), or: UInt8(ascii: "+")) != nil }
  }

  private static func decoded(
    _ text: String, _ name: String, _ decoding: KeyDecoding
  ) throws -> String {
    guard isEncoded(text) else { return text }
    guard decoding != .lenient else { return PercentEncoding.decode(text, plusIsSpace: true) }
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
    return decoded
  }
}

extension ByteBuffer {
  fileprivate func contains(_ text: String) -> Bool {
    withUnsafeReadableBytes { $0.firstOffset(of: text) != nil }
  }
}
