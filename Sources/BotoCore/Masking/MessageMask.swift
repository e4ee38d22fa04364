// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import ServiceModel
import WireFormats

/// The parts of a request or a response that must not be shown: signatures, tokens and cookies in
/// all, and what the operation's model marks as sensitive.
struct MessageMask {
  private static let secretQueryItems: Set = [
    "x-amz-signature", "x-amz-security-token", "x-amz-s3session-token", "signature",
    "securitytoken",
  ]

  /// The secrets in a request's headers and query: tokens, customers' keys and signatures, whole
  /// and without their surroundings.
  static func collectSecrets(
    of request: WireRequest, into found: inout [SecretNeedles.Secret]
  ) {
    for field in request.headers.fields where SecretHeaders.contains(field.name) {
      let name = field.name.asciiLowercased
      // This one also contains names of algorithms, services and headers.
      found.append(SecretNeedles.Secret(text: field.value, isKey: name != "authorization"))
      if name == "authorization" {
        // `Bearer token`, `AWS key:signature`, `AWS4-HMAC-SHA256 Credential=…, Signature=…`
        let parts = field.value.utf8.split { $0 == 0x20 || $0 == UInt8(ascii: ",") }
        if let last = parts.last {
          let marks = [UInt8(ascii: "="), UInt8(ascii: ":")]
          let mark = last.firstIndex { marks.contains($0) }
          let value = mark.map { last[last.index(after: $0)...] } ?? last
          let text = String(decoding: value.isEmpty ? last : value, as: UTF8.self)
          found.append(SecretNeedles.Secret(text: text, isKey: true))
        }
      } else if name.hasSuffix("-customer-key"), let key = try? Base64.decode(field.value),
        let text = String(validating: key, as: UTF8.self)
      {
        found.append(SecretNeedles.Secret(text: text, isKey: true))
      }
    }
    for item in request.url.query?.split(separator: "&") ?? [] {
      guard let equals = item.firstIndex(of: "="),
        secretQueryItems.contains(item[..<equals].lowercased())
      else { continue }
      let value = String(item[item.index(after: equals)...])
      found.append(SecretNeedles.Secret(text: PercentEncoding.decode(value), isKey: true))
    }
  }

  /// The value of a header of a signed request without its secret; `nil` for a header that has none.
  fileprivate static func signatureMasked(_ name: String, _ value: String) -> String? {
    switch name.asciiLowercased {
    case "authorization":
      let end = value.utf8.lastIndex { " =:".utf8.contains($0) }
      return (end.map { String(value[...$0]) } ?? "") + SecretPatterns.mask
    case "x-amz-security-token", "x-amz-s3session-token": return SecretPatterns.mask
    default: return nil
    }
  }

  private var headers: Set<String> = []
  private var queryItems: Set<String> = []
  private var hidesPath = false
  /// Whether the body may contain secrets.
  private(set) var hidesBody = false

  /// A mask for messages of a shape.
  init(_ shape: Schema?) {
    for member in shape?.members.lazy.map({ $0 }) ?? [] where Self.isSecret(member) {
      let name = member.wireName.string.lowercased()
      switch member.location {
      case .header: headers.insert(name)
      case .querystring: queryItems.insert(name)
      case .uri: hidesPath = true
      case .headers, .statusCode: break
      case .body: hidesBody = true
      }
    }
    if let shape, !hidesBody {
      var seen: Set<String> = []
      hidesBody = shape.members.contains {
        $0.location == .body && Self.containsSecrets($0, &seen)
      }
    }
  }

  /// Headers with masks in place of secrets.
  func masked(_ fields: WireHeaders) -> WireHeaders {
    WireHeaders(
      fields.fields.map { field in
        let name = field.name.lowercased()
        let isSecret = SecretHeaders.names.contains(name) || headers.contains(name)
        return (field.name, isSecret ? SecretPatterns.mask : field.value)
      })
  }

  /// A URL with masks in place of secrets.
  func masked(_ url: RequestURL) -> String {
    var url = url
    if hidesPath { url.path = "/" + SecretPatterns.mask }
    if let query = url.query {
      url.query = query.split(separator: "&", omittingEmptySubsequences: false)
        .map { item in
          let name = item.prefix { $0 != "=" }
          let plain = name.lowercased()
          let isSecret = Self.secretQueryItems.contains(plain) || queryItems.contains(plain)
          return isSecret ? name + "=" + SecretPatterns.mask : String(item)
        }
        .joined(separator: "&")
    }
    return url.description
  }

  private static func isSecret(_ member: Schema) -> Bool {
    member.has(.sensitive) || SecretNames.contains(member.memberName.string)
  }

  /// Whether there are secrets at any depth.
  fileprivate static func containsSecrets(_ schema: Schema, _ seen: inout Set<String>) -> Bool {
    if isSecret(schema) { return true }
    guard seen.insert(schema.shapeName.string).inserted else { return false }
    return schema.members.contains { containsSecrets($0, &seen) }
  }
}

extension Schema {
  /// Whether its values may hold secrets, at any depth.
  package var holdsSecrets: Bool {
    var seen: Set<String> = []
    return MessageMask.containsSecrets(self, &seen)
  }
}

extension WireRequest {
  /// The request with masks in place of the secrets of its signature.
  var maskingSignature: WireRequest {
    var masked = self
    for field in headers.fields {
      guard let shown = MessageMask.signatureMasked(field.name, field.value) else { continue }
      masked.headers[field.name] = shown
    }
    return masked
  }
}

extension WireHeaders {
  /// Puts back the secrets of a signature where their masks are.
  mutating func unmaskSignature(from signed: WireHeaders) {
    for field in signed.fields {
      guard let shown = MessageMask.signatureMasked(field.name, field.value),
        self[field.name] == shown
      else { continue }
      self[field.name] = field.value
    }
  }
}
