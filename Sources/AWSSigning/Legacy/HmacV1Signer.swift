// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
package import WireFormats

/// Signs requests to S3 with its first signature version (`s3` in botocore), for S3-compatible
/// services that support no later one.
///
/// Published as "Signing and authenticating REST requests (AWS signature version 2)" in the
/// documentation of S3.
package struct HmacV1Signer: RequestSigner {
  private let credentials: SigningCredentials
  private let resourcePath: String?

  /// A signer for one resource.
  ///
  /// - Parameters:
  ///   - credentials: The keys.
  ///   - resourcePath: The encoded path with the bucket, e.g. `/bucket/key`, if the URL has the
  ///     bucket in its host; `nil` if the URL's own path has it.
  package init(credentials: SigningCredentials, resourcePath: String? = nil) {
    self.credentials = credentials
    self.resourcePath = resourcePath
  }

  /// The request with `Date` and `Authorization`; the body is not covered.
  package func signedRequest(
    _ request: WireRequest, at time: Timestamp, payload: PayloadHash
  ) -> WireRequest {
    var request = request
    setHeaders(of: &request, date: time.httpDate)
    request.headers.remove("Authorization")
    let signature = signature(of: stringToSign(request))
    request.headers.add("Authorization", "AWS \(credentials.accessKeyID):\(signature)")
    return request
  }

  /// Signs in the query, so that the URL alone is enough to send the request.
  ///
  /// - Parameters:
  ///   - request: The request; its headers `Content-MD5`, `Content-Type` and `x-amz-…` go into the
  ///     query too.
  ///   - time: The time from which the URL is valid.
  ///   - expiresIn: The number of seconds for which it is valid.
  package func presign(
    _ request: WireRequest, at time: Timestamp, expiresIn: Int
  ) -> WireRequest {
    var request = request
    setHeaders(of: &request, date: String(time.adding(seconds: expiresIn).seconds))
    let signature = signature(of: stringToSign(request))
    var items = [("AWSAccessKeyId", credentials.accessKeyID), ("Signature", signature)]
    for field in request.headers.fields {
      let name = field.name.asciiLowercased
      if name == "date" {
        items.append(("Expires", field.value))
      } else if Self.isSigned(name), !items.contains(where: { $0.0 == name }) {
        items.append((name, field.value))
      }
    }
    request.headers.remove("Date")
    let encoded = items.map { PercentEncoding.encodeItem($0.0, $0.1) }
    request.url.appendQuery(encoded.joined(separator: "&"))
    return request
  }

  /// Signs a policy for uploads with a form, like
  /// ``SigV4Signer/signPostPolicy(at:expiresIn:conditions:fields:)``.
  package func signPostPolicy(
    at time: Timestamp, expiresIn: Int, conditions: [JSONNode],
    fields: [(name: String, value: String)]
  ) -> S3PostPolicy {
    var conditions = conditions
    var added = [(name: "AWSAccessKeyId", value: credentials.accessKeyID)]
    if let token = credentials.sessionToken {
      added.append((name: "x-amz-security-token", value: token))
      conditions.append(["x-amz-security-token": .string(token)])
    }
    let policy = S3PostPolicy.document(
      expiration: time.adding(seconds: expiresIn), conditions: conditions)
    added.append((name: "policy", value: policy))
    added.append((name: "signature", value: signature(of: policy)))
    return S3PostPolicy(fields: fields.merging(added))
  }

  private func setHeaders(of request: inout WireRequest, date: String) {
    if let token = credentials.sessionToken {
      request.headers.remove("X-Amz-Security-Token")
      request.headers.add("x-amz-security-token", token)
    }
    request.headers.remove("Date")
    request.headers.add("Date", date)
  }

  func signature(of text: String) -> String {
    let key = SymmetricKey(data: Array(credentials.secretAccessKey.utf8))
    let code = HMAC<Insecure.SHA1>.authenticationCode(for: Array(text.utf8), using: key)
    return Base64.encode(Array(code))
  }

  static func isSigned(_ name: String) -> Bool {
    name.hasPrefix("x-amz-") || name == "content-md5" || name == "content-type"
  }

  func stringToSign(_ request: WireRequest) -> String {
    var lines = [request.method.uppercased()]
    for name in ["Content-MD5", "Content-Type", "Date"] {
      lines.append((request.headers[name] ?? "").trimmingASCIISpace)
    }
    lines += amzLines(request.headers)
    lines.append(resource(of: request.url))
    return lines.joined(separator: "\n")
  }

  /// `name:value` for each `x-amz-…` header, sorted by name, repeats joined.
  private func amzLines(_ headers: WireHeaders) -> [String] {
    var names: [String] = []
    for field in headers.fields {
      let name = field.name.asciiLowercased
      if name.hasPrefix("x-amz-"), !names.contains(name) { names.append(name) }
    }
    names.sort { $0.precedesInBytes($1) }
    return names.map { name in
      let values = headers.values(of: name).map(\.trimmingASCIISpace)
      return name + ":" + values.joined(separator: ",")
    }
  }

  /// The path, and the query items that name a part of the resource.
  private func resource(of url: RequestURL) -> String {
    let path = resourcePath ?? url.requestPath
    var items: [(name: String, text: String)] = []
    for item in (url.query ?? "").utf8.split(separator: UInt8(ascii: "&")) {
      let equals = item.firstIndex(of: UInt8(ascii: "=")) ?? item.endIndex
      let name = String(Substring(item[..<equals]))
      guard Self.subresources.contains(name) else { continue }
      let value = PercentEncoding.decode(Substring(item[equals...]))
      items.append((name, name + value))
    }
    guard !items.isEmpty else { return path }
    items.sort { $0.name.precedesInBytes($1.name) }
    return path + "?" + items.map(\.text).joined(separator: "&")
  }

  /// The query items that are signed.
  private static let subresources: Set<String> = [
    "accelerate", "acl", "analytics", "cors", "defaultObjectAcl", "delete", "inventory",
    "lifecycle", "location", "logging", "metrics", "notification", "object-lock", "partNumber",
    "policy", "replication", "requestPayment", "response-cache-control",
    "response-content-disposition", "response-content-encoding", "response-content-language",
    "response-content-type", "response-expires", "restore", "select", "select-type",
    "storageClass", "tagging", "torrent", "uploadId", "uploads", "versionId", "versioning",
    "versions", "website",
  ]
}

extension String {
  fileprivate var trimmingASCIISpace: String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || 0x09...0x0D ~= $0 }
    guard let first = utf8.firstIndex(where: { !isSpace($0) }),
      let last = utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(Substring(utf8[first...last]))
  }
}
