// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import HTTPTypes
import WireFormats

/// Replaces secrets in recorded messages by a word: signatures, tokens and keys in header fields,
/// queries and bodies, by the names under which AWS's services send them.
struct RecordingMask: Sendable {
  /// The replacement. It is valid Base64, so that a response with it can be parsed where a blob is
  /// expected.
  static let word = "REDACTED"

  /// Items of a query that hold a secret, or that differ in each presigned URL.
  private static let queryNames: Set = [
    "x-amz-signature", "x-amz-security-token", "x-amz-s3session-token", "x-amz-credential",
    "signature", "securitytoken", "awsaccesskeyid",
  ]

  /// More names of header fields, query items and members, in small letters.
  private let names: Set<String>

  init(_ names: [String]) { self.names = Set(names.map { $0.lowercased() }) }

  // MARK: - Header fields and queries

  /// Header fields without secrets.
  func masked(_ fields: HTTPFields) -> HTTPFields {
    var masked = fields
    for index in masked.indices {
      let name = masked[index].name.canonicalName
      masked[index].value =
        SecretHeaders.contains(name) || names.contains(name)
        ? Self.word : Self.maskingURLs(in: masked[index].value)
    }
    return masked
  }

  /// A path with its query, without secrets.
  func masked(path: String) -> String {
    guard let mark = path.firstIndex(of: "?") else { return path }
    return path[...mark] + maskedItems(path[path.index(after: mark)...]) { isSecretItem($0) }
  }

  private func isSecretItem(_ name: String) -> Bool {
    Self.queryNames.contains(name) || isSecretMember(name)
  }

  private func isSecretMember(_ name: String) -> Bool {
    name == "accesskeyid" || SecretNames.contains(name) || names.contains(name)
  }

  private func maskedItems(_ items: Substring, _ isSecret: (String) -> Bool) -> String {
    items.split(separator: "&", omittingEmptySubsequences: false)
      .map { item in
        let name = item.prefix { $0 != "=" }
        // `Member.1.Password` in a form is the member `Password`.
        let last = PercentEncoding.decode(name).lowercased().split(separator: ".").last ?? ""
        return name.endIndex < item.endIndex && isSecret(String(last))
          ? name + "=" + Self.word : String(item)
      }
      .joined(separator: "&")
  }

  // MARK: - Bodies

  /// A body without secrets. Those that aren't text are unchanged.
  ///
  /// - Parameter isForm: Whether it is a form, as of the Query protocols' requests.
  func masked(_ body: [UInt8], isForm: Bool) -> [UInt8] {
    guard let text = String(validating: body, as: UTF8.self) else { return body }
    if isForm { return Array(maskedItems(Substring(text)) { isSecretMember($0) }.utf8) }
    if let json = JSONNode(ofBody: body) {
      var isChanged = false
      let masked = masked(json, &isChanged)
      return isChanged ? masked.jsonBytes : body
    }
    return Array(Self.maskingURLs(in: maskedElements(of: text)).utf8)
  }

  private func masked(_ json: JSONNode, _ isChanged: inout Bool) -> JSONNode {
    switch json {
    case .array(let elements): return .array(elements.map { masked($0, &isChanged) })
    case .object(let object):
      var result = JSONObject()
      for (name, value) in object {
        if case .string = value, isSecretMember(name.lowercased()) {
          isChanged = true
          result[name] = .string(Self.word)
        } else {
          result[name] = masked(value, &isChanged)
        }
      }
      return .object(result)
    case .string(let text):
      let masked = Self.maskingURLs(in: text)
      if masked != text { isChanged = true }
      return .string(masked)
    default: return json
    }
  }

  /// Masks the contents of XML's elements with secret names.
  private func maskedElements(of text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let name = bytes[(open + 1)...].prefix { !"> /\t\r\n<".utf8.contains($0) }
      index = name.endIndex
      guard !name.isEmpty, isSecretMember(String(decoding: name, as: UTF8.self).lowercased()),
        let start = bytes[index...].firstIndex(of: UInt8(ascii: ">")),
        bytes[start - 1] != UInt8(ascii: "/"),
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "<")), end > start + 1
      else { continue }
      result += bytes[copied...start]
      result += Self.word.utf8
      copied = end
      index = end
    }
    return copied == 0 ? text : String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  /// Masks what signs the URLs in a text: the code of a function comes as a presigned URL.
  private static func maskingURLs(in text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "=")) else { return text }
    var result: [UInt8] = []
    var copied = 0
    for equals in bytes.indices where bytes[equals] == UInt8(ascii: "=") {
      guard equals >= copied else { continue }
      let name = bytes[copied..<equals].reversed()
        .prefix { $0 == UInt8(ascii: "-") || $0.isASCIILetterOrDigit }
        .reversed()
      guard queryNames.contains(String(decoding: name, as: UTF8.self).lowercased()) else {
        continue
      }
      let value = bytes[(equals + 1)...].prefix { $0 > 0x20 && !"&\"'<>\\,".utf8.contains($0) }
      guard !value.isEmpty else { continue }
      result += bytes[copied...equals]
      result += word.utf8
      copied = value.endIndex
    }
    return copied == 0 ? text : String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  // MARK: - Comparing

  /// The items of a query by which requests are compared: sorted, without those that sign it.
  func compared(query: Substring) -> String {
    query.split(separator: "&")
      .filter { item in
        let name = item.prefix { $0 != "=" }.lowercased()
        return !Self.queryNames.contains(name) && name != "x-amz-date" && name != "expires"
      }
      .sortedByBytes()
      .joined(separator: "&")
  }
}
