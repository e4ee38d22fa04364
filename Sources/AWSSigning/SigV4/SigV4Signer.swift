import Crypto
public import WireFormats

/// Signs requests with Signature Version 4.
///
/// Canonicalisation is botocore's; the algorithm is published in the AWS documentation under
/// "AWS Signature Version 4 for API requests".
public struct SigV4Signer: RequestSigner {
  /// The keys.
  public let credentials: SigningCredentials
  /// The service's name in the scope, e.g. `s3`.
  public let signingName: String
  /// The region in the scope, e.g. `us-east-1`.
  public let region: String
  /// The rules of the service.
  public let rules: SigV4Rules
  private let keys: SigningKeyCache

  static let algorithm = "AWS4-HMAC-SHA256"

  /// A signer for one service in one region.
  ///
  /// - Parameters:
  ///   - credentials: The keys.
  ///   - signingName: The service's name in the scope.
  ///   - region: The region in the scope.
  ///   - rules: The rules of the service.
  ///   - keys: Where derived keys are kept.
  public init(
    credentials: SigningCredentials, signingName: String, region: String,
    rules: SigV4Rules = .standard, keys: SigningKeyCache = .shared
  ) {
    self.credentials = credentials
    self.signingName = signingName
    self.region = region
    self.rules = rules
    self.keys = keys
  }

  /// The request with the signature in its headers.
  public func signedRequest(
    _ request: HTTPRequest, at time: Timestamp, payload: PayloadHash
  ) -> HTTPRequest {
    sign(request, at: time, payload: payload).request
  }

  /// Signs in the headers: `Authorization`, `X-Amz-Date` (or `Date` where the request has one),
  /// the session token and, where the rules say so, `X-Amz-Content-SHA256`. What an earlier
  /// attempt left of these is replaced.
  ///
  /// - Parameters:
  ///   - request: The request as it will be sent, apart from these headers.
  ///   - time: The time of signing, by the service's clock.
  ///   - payload: How the body is covered. A request that brings its own `X-Amz-Content-SHA256` is
  ///     covered by that, unless the rules send one.
  public func sign(
    _ request: HTTPRequest, at time: Timestamp, payload: PayloadHash
  ) -> SigV4Signature {
    var request = request
    let stamp = time.signingTime
    request.headers.remove("Authorization")
    if request.headers.contains("Date") {
      request.headers["Date"] = time.mailDate
      request.headers.remove("X-Amz-Date")
    } else {
      request.headers["X-Amz-Date"] = stamp
    }
    setSessionToken(in: &request.headers)
    let hash: String
    if !rules.sendsPayloadHash, let given = request.headers["X-Amz-Content-SHA256"] {
      hash = given
    } else {
      hash = payload.text
      if rules.sendsPayloadHash { request.headers["X-Amz-Content-SHA256"] = hash }
    }

    let headers = CanonicalHeaders(request)
    let canonical = CanonicalRequest.bytes(
      of: request, headers: headers, payload: hash, rules: rules)
    let scope = SigningScope(day: String(stamp.prefix(8)), region: region, service: signingName)
    let bytesToSign = Self.bytesToSign(canonical, stamp: stamp, scope: scope)
    let signature = signature(of: bytesToSign, scope: scope)

    var authorization = Self.algorithm
    authorization.reserveCapacity(
      160 + signature.utf8.count + scope.text.utf8.count + headers.names.count)
    authorization += " Credential="
    authorization += credentials.accessKeyID
    authorization += "/"
    authorization += scope.text
    authorization += ", SignedHeaders="
    authorization += String(decoding: headers.names, as: UTF8.self)
    authorization += ", Signature="
    authorization += signature
    request.headers.add("Authorization", authorization)
    return SigV4Signature(
      request: request, signature: signature, canonicalBytes: canonical, bytesToSign: bytesToSign)
  }

  private func setSessionToken(in headers: inout HTTPHeaders) {
    switch rules.sessionToken {
    case .securityToken:
      if let token = credentials.sessionToken { headers["X-Amz-Security-Token"] = token }
    case .s3Session:
      headers.remove("X-Amz-Security-Token")
      if let token = credentials.sessionToken { headers["x-amz-s3session-token"] = token }
    }
  }

  static func bytesToSign(_ canonical: [UInt8], stamp: String, scope: SigningScope) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(192)
    bytes += algorithm.utf8
    bytes.append(UInt8(ascii: "\n"))
    bytes += stamp.utf8
    bytes.append(UInt8(ascii: "\n"))
    bytes += scope.text.utf8
    bytes.append(UInt8(ascii: "\n"))
    let digest = canonical.withUnsafeBytes { bytes in
      var hasher = SHA256()
      hasher.update(bufferPointer: bytes)
      return hasher.finalize()
    }
    digest.withUnsafeBytes { Hex.append($0, to: &bytes) }
    return bytes
  }

  /// The signature of a text in small hexadecimal digits.
  func signature(of text: [UInt8], scope: SigningScope) -> String {
    var code = keys.key(
      secret: credentials.secretAccessKey, day: scope.day, region: region, service: signingName)
    code.update(data: text)
    return code.finalize().withUnsafeBytes { Hex.encode($0) }
  }
}

/// What a derived key is good for.
struct SigningScope {
  /// `20260101`
  let day: String
  /// `20260101/us-east-1/s3/aws4_request`
  let text: String

  init(day: String, region: String, service: String) {
    self.day = day
    var text = day
    text.reserveCapacity(day.utf8.count + region.utf8.count + service.utf8.count + 16)
    text += "/"
    text += region
    text += "/"
    text += service
    text += "/aws4_request"
    self.text = text
  }
}
