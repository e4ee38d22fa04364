// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

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
