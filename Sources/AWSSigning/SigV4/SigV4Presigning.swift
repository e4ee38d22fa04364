public import WireFormats

extension SigV4Signer {
  /// Signs in the query, so that the URL alone is enough to send the request.
  ///
  /// The items of the query are decoded, the first of each name is kept, those of the body follow,
  /// then come `X-Amz-Algorithm`, `X-Amz-Credential`, `X-Amz-Date`, `X-Amz-Expires`,
  /// `X-Amz-SignedHeaders`, the session token, and `X-Amz-Signature` at the end.
  ///
  /// - Parameters:
  ///   - request: The request; its headers must be sent as they are with the URL. A content type
  ///     of `application/x-www-form-urlencoded; charset=utf-8` is dropped.
  ///   - time: The time from which the URL is valid.
  ///   - expiresIn: For how many seconds it is valid.
  ///   - payload: How the body is covered; `.unsigned` for S3, `.empty` where the body becomes
  ///     items of the query. A request that brings its own `X-Amz-Content-SHA256` is covered by
  ///     that.
  ///   - bodyItems: Names and values that would stand in the body and go into the query instead;
  ///     one whose name stands in the query already replaces it. `nil` is no body; none, a body whose
  ///     members are all empty lists, which botocore (and so this) marks by an empty first item. See
  ///     ``PresignedBody``.
  public func presign(
    _ request: HTTPRequest, at time: Timestamp, expiresIn: Int, payload: PayloadHash,
    bodyItems: [(name: String, value: String)]? = nil
  ) -> SigV4Signature {
    var request = request
    if let type = request.headers["Content-Type"],
      type.hasSameBytes(as: "application/x-www-form-urlencoded; charset=utf-8")
    {
      request.headers.remove("Content-Type")
    }
    let stamp = time.signingTime
    let scope = SigningScope(day: String(stamp.prefix(8)), region: region, service: signingName)
    let headers = CanonicalHeaders(request)

    var query: [UInt8] = []
    let items = items(of: request.url.query, and: bodyItems ?? [])
    for item in items { append(item.name, item.value, to: &query) }
    append("X-Amz-Algorithm", Self.algorithm, to: &query)
    append("X-Amz-Credential", credentials.accessKeyID + "/" + scope.text, to: &query)
    append("X-Amz-Date", stamp, to: &query)
    append("X-Amz-Expires", String(expiresIn), to: &query)
    append("X-Amz-SignedHeaders", String(decoding: headers.names, as: UTF8.self), to: &query)
    if let token = credentials.sessionToken { append(sessionTokenItem, token, to: &query) }
    if items.isEmpty, bodyItems != nil { query.insert(UInt8(ascii: "&"), at: 0) }
    request.url.query = String(decoding: query, as: UTF8.self)

    let canonical = CanonicalRequest.bytes(
      of: request, headers: headers,
      payload: request.headers["X-Amz-Content-SHA256"] ?? payload.text, rules: rules)
    let bytesToSign = Self.bytesToSign(canonical, stamp: stamp, scope: scope)
    let signature = signature(of: bytesToSign, scope: scope)
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
