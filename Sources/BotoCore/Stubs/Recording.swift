// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import Crypto
import HTTPTypes
package import WireFormats

/// A request and its response in a recording, without secrets.
struct RecordedExchange: Sendable {
  let request: RecordedRequest
  let response: RecordedResponse
}

/// A request in a recording.
struct RecordedRequest: Sendable {
  /// Longer bodies of requests are recorded by their hash.
  private static let longestBody = 64 << 10

  /// The header fields by which requests are told apart. Others are recorded to be read.
  private static let comparedFields = [
    "x-amz-target", "range", "x-amz-copy-source", "x-amz-copy-source-range", "if-match",
    "if-none-match", "if-modified-since", "if-unmodified-since",
  ]

  let method: String
  let url: String
  let fields: HTTPFields
  let body: RecordedBody
  /// What another request is compared with.
  let key: Key

  /// What requests are told apart by.
  struct Key: Sendable, Equatable {
    var method: String
    var host: String
    var path: String
    var query: String
    var fields: [String]
    var bodyHash: String

    /// The parts that differ, for messages.
    func differences(from other: Key) -> [String] {
      var found: [String] = []
      if method != other.method { found.append("method") }
      if host != other.host { found.append("host") }
      if path != other.path { found.append("path") }
      if query != other.query { found.append("query") }
      for (own, others) in zip(fields, other.fields) where own != others {
        found.append("header " + own.prefix { $0 != ":" })
      }
      if bodyHash != other.bodyHash { found.append("body") }
      return found
    }
  }

  /// A request as it was sent.
  init(_ request: HTTPRequest, _ body: [UInt8], _ mask: RecordingMask) {
    let isForm = Self.isForm(request.headerFields)
    let masked = mask.masked(body, isForm: isForm)
    method = request.method.rawValue
    url =
      "\(request.scheme ?? "https")://\(request.authority ?? "")"
      + mask.masked(path: request.path ?? "/")
    fields = mask.masked(request.headerFields)
    self.body =
      masked.count > Self.longestBody
      ? .hash(Self.hash(masked, isForm: isForm), length: masked.count)
      : RecordedBody(masked)
    key = Self.key(method, url, fields, Self.hash(masked, isForm: isForm), mask)
  }

  /// A request of a file.
  init(_ json: JSONNode, _ mask: RecordingMask) throws(RecordingError) {
    guard let method = json["method"]?.string, let url = json["url"]?.string else {
      throw RecordingError("a request has no \"method\" or no \"url\"")
    }
    self.method = method
    self.url = url
    fields = try HTTPFields(recorded: json["headers"])
    body = try RecordedBody(of: json)
    let hash =
      switch body {
      case .hash(let hash, _): hash
      default: Self.hash(body.bytes, isForm: Self.isForm(fields))
      }
    key = Self.key(method, url, fields, hash, mask)
  }

  /// The request as a file has it.
  var json: JSONNode {
    var object: JSONObject = ["method": .string(method), "url": .string(url)]
    object["headers"] = fields.recorded
    body.write(to: &object)
    return .object(object)
  }

  private static func isForm(_ fields: HTTPFields) -> Bool {
    fields[.contentType]?.hasPrefix("application/x-www-form-urlencoded") ?? false
  }

  private static func key(
    _ method: String, _ url: String, _ fields: HTTPFields, _ hash: String, _ mask: RecordingMask
  ) -> Key {
    // A URL that was edited into none is compared as a whole.
    let parts = try? RequestURL(url)
    return Key(
      method: method, host: parts?.hostHeader ?? url, path: parts?.requestPath ?? "",
      query: mask.compared(query: Substring(parts?.query ?? "")),
      fields: comparedFields.map { name in
        "\(name): \(HTTPField.Name(name).flatMap { fields[$0] } ?? "")"
      },
      bodyHash: hash)
  }

  /// The hash of a body. Members of a JSON object and items of a form have no order.
  private static func hash(_ body: [UInt8], isForm: Bool) -> String {
    var compared = body
    if isForm {
      compared = Array(
        body.split(separator: UInt8(ascii: "&")).sorted { $0.lexicographicallyPrecedes($1) }
          .joined(separator: "&".utf8))
    } else if let json = JSONNode(ofBody: body) {
      compared = json.sorted.jsonBytes
    }
    return Hex.encode(Array(SHA256.hash(data: compared)))
  }
}

extension RecordedRequest.Key {
  /// The same without what the library makes anew for each call: idempotency tokens are UUIDs.
  func ignoringUUIDs(_ body: RecordedBody) -> Self {
    var key = self
    key.query = Self.withoutUUIDs(query)
    let text =
      switch body {
      case .json(let json): json.sorted.jsonText()
      case .text(let text): text
      case .base64, .hash: ""
      }
    let found = Self.withoutUUIDs(text)
    if found != text { key.bodyHash = found }
    return key
  }

  private static let noUUID = "00000000-0000-0000-0000-000000000000"

  private static func withoutUUIDs(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let form = Array(noUUID.utf8)
    var index = 0
    while index + form.count <= bytes.count {
      let isUUID = form.indices.allSatisfy { offset in
        let byte = bytes[index + offset]
        return form[offset] == UInt8(ascii: "-") ? byte == form[offset] : Hex.digit(byte) != nil
      }
      if isUUID { bytes.replaceSubrange(index..<index + form.count, with: form) }
      index += isUUID ? form.count : 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A response in a recording.
struct RecordedResponse: Sendable {
  let status: Int
  let fields: HTTPFields
  let body: RecordedBody

  /// A response as it came.
  init(_ head: HTTPResponse, _ body: [UInt8], _ mask: RecordingMask) {
    status = head.status.code
    let masked = mask.masked(body, isForm: false)
    var fields = mask.masked(head.headerFields)
    if masked != body {
      // They are those of the body with its secrets.
      for field in fields where Self.dependsOnBody(field.name) { fields[field.name] = nil }
    }
    self.fields = fields
    self.body = RecordedBody(masked)
  }

  /// A response of a file.
  init(_ json: JSONNode) throws(RecordingError) {
    guard let status = json["status"]?.integer, (100...999).contains(status) else {
      throw RecordingError("a response has no \"status\" from 100 to 999")
    }
    self.status = Int(status)
    fields = try HTTPFields(recorded: json["headers"])
    body = try RecordedBody(of: json)
    if case .hash = body { throw RecordingError("a response has a hash in place of its body") }
  }

  /// The response as a file has it.
  var json: JSONNode {
    var object: JSONObject = ["status": .integer(Int64(status))]
    object["headers"] = fields.recorded
    body.write(to: &object)
    return .object(object)
  }

  /// The response for a call.
  var served: ServerResponse {
    ServerResponse(
      status: HTTPResponse.Status(code: status), headerFields: fields,
      body: ByteStream(body.bytes))
  }

  private static func dependsOnBody(_ name: HTTPField.Name) -> Bool {
    let name = name.canonicalName
    return ["content-length", "content-md5", "x-amz-crc32"].contains(name)
      || name.hasPrefix("x-amz-checksum-")
  }
}

/// The body of a recorded message: as readable as its bytes allow.
enum RecordedBody: Sendable {
  case json(JSONNode)
  case text(String)
  case base64([UInt8])
  case hash(String, length: Int)

  init(_ bytes: [UInt8]) {
    if let json = JSONNode(ofBody: bytes), json.jsonBytes == bytes {
      self = .json(json)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self = .text(text)
    } else {
      self = .base64(bytes)
    }
  }

  init(of message: JSONNode) throws(RecordingError) {
    if let json = message["json"] {
      self = .json(json)
    } else if let text = message["base64"]?.string {
      guard let bytes = try? Base64.decode(text) else {
        throw RecordingError("\"base64\" isn't Base64")
      }
      self = .base64(bytes)
    } else if let hash = message["sha256"]?.string {
      self = .hash(hash, length: Int(message["length"]?.integer ?? 0))
    } else {
      self = .text(message["text"]?.string ?? "")
    }
  }

  func write(to object: inout JSONObject) {
    switch self {
    case .json(let json): object["json"] = json
    case .text(""): break
    case .text(let text): object["text"] = .string(text)
    case .base64(let bytes): object["base64"] = .string(Base64.encode(bytes))
    case .hash(let hash, let length):
      object["sha256"] = .string(hash)
      object["length"] = .integer(Int64(length))
    }
  }

  /// The bytes; none of a hash.
  var bytes: [UInt8] {
    switch self {
    case .json(let json): json.jsonBytes
    case .text(let text): Array(text.utf8)
    case .base64(let bytes): bytes
    case .hash: []
    }
  }
}

/// A file isn't a recording.
struct RecordingError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension JSONNode {
  /// The object or array that a body is; `nil` for other bodies, whatever their `Content-Type`.
  init?(ofBody bytes: [UInt8]) {
    guard let first = bytes.first, "{[".utf8.contains(first),
      let json = try? JSONNode(parsing: bytes)
    else { return nil }
    self = json
  }

  /// The value with the members of its objects in the order of their names.
  package var sorted: JSONNode {
    switch self {
    case .array(let elements): .array(elements.map(\.sorted))
    case .object(let object):
      .object(
        JSONObject(
          object.members.sorted { $0.key.precedesInBytes($1.key) }
            .map { ($0.key, $0.value.sorted) }))
    default: self
    }
  }
}

extension HTTPFields {
  /// Header fields of a file: an object whose values are strings.
  fileprivate init(recorded json: JSONNode?) throws(RecordingError) {
    self.init()
    for (name, value) in json?.object ?? [:] {
      guard let name = HTTPField.Name(name), let value = value.string else {
        throw RecordingError("\"\(name)\" isn't a header field with a string")
      }
      append(HTTPField(name: name, value: value))
    }
  }

  /// The header fields as a file has them; values of the same name are joined.
  fileprivate var recorded: JSONNode {
    var object = JSONObject()
    for field in self { object[field.name.canonicalName] = .string(self[field.name] ?? "") }
    return .object(object)
  }
}
