// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

extension SigV4Family {
  /// The request with the signature in its query; see
  /// ``SigV4Signer/presign(_:at:expiresIn:payload:bodyItems:)``.
  func signedInQuery(
    _ request: WireRequest, at time: Timestamp, expiresIn: Int, payload: PayloadHash,
    bodyItems: [(name: String, value: String)]?
  ) throws(Failure) -> SigV4Signature {
    var request = request
    if let type = request.headers["Content-Type"],
      type.hasSameBytes(as: "application/x-www-form-urlencoded; charset=utf-8")
    {
      request.headers.remove("Content-Type")
    }
    let stamp = time.signingTime
    let scope = scope(day: time.signingDay)
    let headers = CanonicalHeaders(request)
    let names = headers.names

    var query: [UInt8] = []
    let items = items(of: request.url.query, and: bodyItems ?? [])
    for item in items { append(item.name, item.value, to: &query) }
    append("X-Amz-Algorithm", Self.algorithm, to: &query)
    append("X-Amz-Credential", credentials.accessKeyID + "/" + scope.text, to: &query)
    append("X-Amz-Date", stamp, to: &query)
    append("X-Amz-Expires", String(expiresIn), to: &query)
    append("X-Amz-SignedHeaders", String(decoding: names, as: UTF8.self), to: &query)
    if let requestRegionSet { append("X-Amz-Region-Set", requestRegionSet, to: &query) }
    if let token = credentials.sessionToken { append(sessionTokenItem, token, to: &query) }
    if items.isEmpty, bodyItems != nil { query.insert(UInt8(ascii: "&"), at: 0) }
    request.url.query = String(decoding: query, as: UTF8.self)

    let canonical = CanonicalRequest.bytes(
      of: request, headers: headers, names: names,
      payload: request.headers["X-Amz-Content-SHA256"] ?? payload.text, rules: rules)
    let bytesToSign = Self.bytesToSign(canonical, stamp: stamp, scope: scope)
    let signature = try signature(of: bytesToSign, scope: scope)
    request.url.appendQuery("X-Amz-Signature=" + signature)
    return SigV4Signature(
      request: request, signature: signature, canonicalBytes: canonical, bytesToSign: bytesToSign)
  }

  private var sessionTokenItem: String {
    switch rules.sessionToken {
    case .securityToken: "X-Amz-Security-Token"
    case .s3Session: "X-Amz-S3session-Token"
    }
  }

  private func items(
    of query: String?, and bodyItems: [(name: String, value: String)]
  ) -> [(name: String, value: String)] {
    typealias Item = (name: String, value: String)
    func haveSameName(_ left: Item, _ right: Item) -> Bool {
      left.name.hasSameBytes(as: right.name)
    }
    var seen: [Item] = []
    var items: [Item] = []
    for item in PercentEncoding.decodeQuery(query ?? "")
    where !seen.contains(where: { haveSameName($0, item) }) {
      seen.append(item)
      let replacements = bodyItems.filter { haveSameName($0, item) }
      items += replacements.isEmpty ? [item] : replacements
    }
    items += bodyItems.filter { item in !seen.contains { haveSameName($0, item) } }
    return items
  }

  private func append(_ name: String, _ value: String, to query: inout [UInt8]) {
    if !query.isEmpty { query.append(UInt8(ascii: "&")) }
    PercentEncoding.append(name.utf8, to: &query)
    query.append(UInt8(ascii: "="))
    PercentEncoding.append(value.utf8, to: &query)
  }
}

/// The query items that a body becomes when its request is presigned: a URL has no body, so
/// botocore moves the members of a form or JSON body into the query.
package enum PresignedBody {
  /// The names and values of a form.
  package static func items(ofForm body: [UInt8]) -> [(name: String, value: String)] {
    PercentEncoding.decodeQuery(String(decoding: body, as: UTF8.self))
  }

  /// The members of a JSON object: strings unchanged, a list's elements one by one, everything else
  /// as Python writes it (`True`, `{'Key': 1}`), because botocore signs that.
  ///
  /// - Throws: ``JSONError`` if the body isn't a JSON object.
  package static func items(
    ofJSON body: [UInt8]
  ) throws(JSONError) -> [(name: String, value: String)] {
    guard let object = try JSONNode(parsing: body).object else {
      throw JSONError(offset: 0, reason: "an object is expected")
    }
    var items: [(name: String, value: String)] = []
    for (name, value) in object {
      for element in value.array ?? [value] {
        items.append((name, element.string ?? pythonText(of: element)))
      }
    }
    return items
  }

  private static func pythonText(of node: JSONNode) -> String {
    switch node {
    case .null: return "None"
    case .bool(let value): return value ? "True" : "False"
    case .integer(let value): return String(value)
    case .number(let number): return pythonText(of: number)
    case .string(let text): return pythonLiteral(of: text)
    case .array(let elements):
      return "[" + elements.map(pythonText).joined(separator: ", ") + "]"
    case .object(let object):
      let members = object.map { pythonLiteral(of: $0.key) + ": " + pythonText(of: $0.value) }
      return "{" + members.joined(separator: ", ") + "}"
    }
  }

  private static func pythonText(of number: JSONNumber) -> String {
    let isWhole = number.text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0.isASCIIDigit }
    if isWhole { return number.text }
    if number.double.isFinite { return number.double.description }
    if number.double.isNaN { return "nan" }
    return number.double < 0 ? "-inf" : "inf"
  }

  private static func pythonLiteral(of text: String) -> String {
    let scalars = text.unicodeScalars
    let quote: Unicode.Scalar = scalars.contains("'") && !scalars.contains("\"") ? "\"" : "'"
    var output = String.UnicodeScalarView()
    output.append(quote)
    for scalar in scalars {
      switch scalar {
      case "\\", quote: output.append(contentsOf: ["\\", scalar])
      case "\n": output.append(contentsOf: "\\n".unicodeScalars)
      case "\r": output.append(contentsOf: "\\r".unicodeScalars)
      case "\t": output.append(contentsOf: "\\t".unicodeScalars)
      default:
        if scalar.value < 0x20 || 0x7F...0xA0 ~= scalar.value || scalar.value == 0xAD {
          let byte = UInt8(truncatingIfNeeded: scalar.value)
          output.append(contentsOf: ("\\x" + Hex.encode(CollectionOfOne(byte))).unicodeScalars)
        } else {
          output.append(scalar)
        }
      }
    }
    output.append(quote)
    return String(output)
  }
}
