// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import BotoCore
import AWSSigning
import Boto3
import Checksums
import Crypto
import Testing
import WireFormats

/// SigV4a and checksums, compared with AWS's native library, an independent implementation.
@Suite(.enabled(if: IntegrationServers.crt != nil, IntegrationServers.needsCRT))
struct NativeLibraryTests {
  private static let transport = NIOTransport()
  private static let credentials = SigningCredentials(
    accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
    sessionToken: "to/ken+=")
  private static let time = Timestamp(seconds: 1_767_323_045)

  private func ask(_ path: String, _ body: [UInt8]) async throws -> String {
    let url = try RequestURL(try #require(IntegrationServers.crt) + path)
    let response = try await Self.transport.send(
      WireRequest(
        method: "POST", url: url, headers: ["Content-Length": String(body.count)],
        body: .bytes(body)),
      options: TransportOptions())
    let result = String(decoding: try await response.body.collect(), as: UTF8.self)
    try #require(response.status == 200, "\(result)")
    return result
  }

  @Test(arguments: ["crc32", "crc32c", "crc64nvme", "xxhash64", "xxhash3", "xxhash128"])
  func checksums(name: String) async throws {
    var random = RepeatableRandom(seed: 1)
    let lengths = [0, 1, 3, 4, 8, 9, 16, 17, 128, 129, 240, 241, 1024, 1025]
    for length in lengths + (0..<60).map({ _ in Int.random(in: 0..<70_000, using: &random) }) {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(hash(bytes, name) == (try await ask("/checksum/" + name, bytes)), "\(length) bytes")
    }
  }

  private func hash(_ bytes: [UInt8], _ name: String) -> String {
    let crcs: [String: CRCVariant] = ["crc32": .crc32, "crc32c": .crc32c, "crc64nvme": .crc64nvme]
    let hashes: [String: XXHashVariant] = [
      "xxhash64": .xxHash64, "xxhash3": .xxHash3, "xxhash128": .xxHash128,
    ]
    if let variant = crcs[name] {
      var crc = CRC(variant)
      crc.update(bytes)
      return Hex.encode(crc.bigEndianBytes)
    }
    guard let variant = hashes[name] else { return "" }
    var hash = XXHash(variant)
    hash.update(bytes)
    return Hex.encode(hash.bigEndianBytes)
  }

  /// The library's signature is valid for our string to sign by our derived key, so key, canonical
  /// request and scope are equal.
  @Test(arguments: [false, true], [nil, 60])
  func signatures(isS3: Bool, expiresIn: Int?) async throws {
    var random = RepeatableRandom(seed: 2)
    for _ in 0..<40 {
      let request = try Self.request(&random, isS3: isS3, isPresigned: expiresIn != nil)
      let regions = ["*", "us-east-1", "us-east-1,eu-west-*"].randomElement(using: &random) ?? "*"
      let signer = try SigV4aSigner(
        credentials: Self.credentials, signingName: isS3 ? "s3" : "events", regionSet: regions,
        rules: isS3 ? .s3 : .standard)
      let payload: PayloadHash = isS3 ? .unsigned : .empty
      let ours =
        if let expiresIn {
          try signer.presign(request, at: Self.time, expiresIn: expiresIn, payload: payload)
        } else { try signer.sign(request, at: Self.time, payload: payload) }
      let theirs = try await signature(
        of: request, by: signer, isS3: isS3, expiresIn: expiresIn, payload: payload)
      let key = try P256.Signing.PublicKey(x963Representation: signer.publicKey)
      let text = SHA256.hash(data: Array(ours.stringToSign.utf8))
      for digits in [ours.signature, theirs] {
        let signature = try P256.Signing.ECDSASignature(
          derRepresentation: try #require(Hex.decode(digits)))
        #expect(key.isValidSignature(signature, for: text), "\(ours.canonicalRequest)")
      }
    }
  }

  private func signature(
    of request: WireRequest, by signer: SigV4aSigner, isS3: Bool, expiresIn: Int?,
    payload: PayloadHash
  ) async throws -> String {
    let headers =
      request.headers.fields.map { ($0.name, $0.value) } + [("Host", request.url.hostHeader)]
    var line: JSONObject = [
      "credentials": [
        "access_key_id": .string(signer.credentials.accessKeyID),
        "secret_access_key": .string(signer.credentials.secretAccessKey),
        "session_token": .string(signer.credentials.sessionToken ?? ""),
      ],
      "method": .string(request.method),
      "path": .string(request.url.path + (request.url.query.map { "?" + $0 } ?? "")),
      "headers": .array(headers.map { .array([.string($0.0), .string($0.1)]) }),
      "region_set": .string(signer.regionSet), "service": .string(signer.signingName),
      "epoch": .integer(Self.time.seconds), "s3": .bool(isS3), "payload": .string(payload.text),
    ]
    if let expiresIn { line["expires_in"] = .integer(Int64(expiresIn)) }
    let result = try JSONNode(
      parsing: Array(try await ask("/sign", JSONNode.object(line).jsonBytes).utf8))
    let fields = result["headers"]?.array ?? []
    let header = fields.first { $0.array?.first?.string == "Authorization" }
    let text = (expiresIn == nil ? header?.array?.last?.string : result["path"]?.string) ?? ""
    return text.split(separator: "Signature=").last.map(String.init) ?? ""
  }

  /// A request with parts that a signature must rewrite or omit.
  private static func request(
    _ random: inout RepeatableRandom, isS3: Bool, isPresigned: Bool
  ) throws -> WireRequest {
    let segments = ["a", "b%20c", "%C3%BC", "~-_.", "x%2Fy", "a+b", ".", "..", "", "(1)!*'"]
    let path = (0..<Int.random(in: 0..<5, using: &random)).map { _ in
      segments.randomElement(using: &random) ?? ""
    }
    let items = ["b=2", "a=1", "a=%2F", "a", "%C3%BC=x", "z=", "prefix=a%20b", "A=0"]
    var query: [String] = []
    for item in items.shuffled(using: &random).prefix(Int.random(in: 0..<5, using: &random)) {
      let name = item.prefix { $0 != "=" }
      // As in botocore, a repeated name is kept once in a presigned URL.
      if !query.contains(where: { $0.prefix { $0 != "=" } == name }) { query.append(item) }
    }
    if isPresigned { query = query.filter { $0.contains("=") } }
    return WireRequest(
      method: ["GET", "PUT", "DELETE"].randomElement(using: &random) ?? "GET",
      url: try RequestURL(
        "https://h.example:8443/" + path.joined(separator: "/")
          + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))),
      headers: ["My-Header": "  a   b  ", "content-type": "text/plain"])
  }
}

/// A generator with the same numbers in each run (SplitMix64).
private struct RepeatableRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
