// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSProtocols
import BotoCore
import CommandSupport
import Crypto
import CryptoExtras
import NIOCore
import Synchronization
import WireFormats

/// The digest files of a trail, and the keys that signed them.
final class DigestStore: Sendable {
  private static let suffix = ".json.gz"
  private static let backfillSuffix = "_backfill.json.gz"
  /// The largest size of a digest, in bytes.
  private static let largestDigest = 1 << 28

  private let run: CustomRun
  private let cloudTrail: ServiceCaller
  private let account: String
  private let organization: String?
  private let name: String
  private let homeRegion: String
  private let sourceRegion: String
  /// The bucket that the trail writes to now.
  let bucket: String
  private let prefix: String?
  private let clients = Mutex<[String: ServiceCaller]>([:])

  /// - Throws: ``CommandFailure`` if there is no such trail.
  init(_ run: CustomRun, arn: String) async throws {
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 6, parts[0] == "arn", !parts[1].isEmpty, parts[2] == "cloudtrail",
      !parts[3].isEmpty, parts[4].utf8.count == 12, parts[4].utf8.allSatisfy(\.isASCIIDigit),
      parts[5].hasPrefix("trail/"), parts[5].count > "trail/".count
    else { throw CommandFailure("Invalid trail ARN provided: \(arn)") }
    self.run = run
    cloudTrail = try run.service("cloudtrail")
    homeRegion = parts[3]
    sourceRegion = run.globals.region ?? parts[3]
    name = arn.split(separator: "/").last.map(String.init) ?? ""
    var account = run.text("account-id")
    var organization: String?
    if let bucket = run.text("s3-bucket") {
      self.bucket = bucket
      prefix = run.text("s3-prefix")
    } else {
      let trails = try await cloudTrail("DescribeTrails")["trailList"][...]
      guard let trail = trails.first(where: { String($0["TrailARN"]) == arn }) else {
        throw CommandFailure("A trail could not be found for \(arn)")
      }
      bucket = trail["S3BucketName"].text
      prefix = String(trail["S3KeyPrefix"])
      if Bool(trail["IsOrganizationTrail"]) == true {
        guard account != nil else {
          throw CommandFailure(
            .parameters,
            "Missing required parameter for organization trail: '--account-id'")
        }
        let answer = try await run.service("organizations", usesEndpoint: false)(
          "DescribeOrganization")
        organization = String(answer["Organization"]["Id"])
      }
    }
    account = account ?? parts[4]
    self.account = account ?? ""
    self.organization = organization
  }

  // MARK: - Names

  /// Whether a digest file was written later, for logs without one.
  static func isBackfill(_ key: String) -> Bool { key.hasSuffix(backfillSuffix) }

  /// The time in a digest file's name.
  static func date(of key: String) -> Timestamp? {
    let end = isBackfill(key) ? backfillSuffix : suffix
    let text = Array(key.utf8.dropLast(end.utf8.count).suffix(16))
    guard text.count == 16 else { return nil }
    func part(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
    return try? Timestamp(
      parsing: "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(9..<11)):\(part(11..<13)):"
        + "\(part(13..<15))Z")
  }

  /// The folder of the region's digests.
  private var folder: String {
    let owner = organization.map { "\($0)/\(account)" } ?? account
    let path = "AWSLogs/\(owner)/CloudTrail-Digest/\(sourceRegion)"
    return prefix.flatMap { $0.isEmpty ? nil : "\($0)/\(path)" } ?? path
  }

  /// The beginning of the names of the trail's digests.
  private var fileName: String {
    "\(account)_CloudTrail-Digest_\(sourceRegion)_\(name)_\(homeRegion)_"
  }

  /// Whether a key is that of a digest of the trail: `folder/2024/02/29/name…json.gz`.
  private func isDigest(_ key: String) -> Bool {
    guard key.hasPrefix(folder + "/"), key.hasSuffix(Self.suffix) else { return false }
    let parts = key.dropFirst(folder.count + 1).split(
      separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return false }
    return parts.prefix(3).allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }
      && parts[3].hasPrefix(fileName)
      && parts[3].utf8.count > fileName.utf8.count + Self.suffix.utf8.count
  }

  /// The keys of the trail's digests of a time, in order.
  func keys(from start: Timestamp, to end: Timestamp, bucket: String) async throws -> [String] {
    // A minute earlier, since the listing starts behind the marker.
    let first = Timestamp(seconds: start.seconds - 60)
    let day = first.iso8601Seconds.prefix(10).map { $0 == "-" ? "/" : $0 }
    let marker = "\(folder)/\(String(day))/\(fileName)\(first.signingTime)\(Self.suffix)"
    // The logs of an hour may be in the next digest.
    let last = Timestamp(seconds: end.seconds + 3600)
    let s3 = try await client(bucket)
    var found: [String] = []
    var parameters: Structure = [
      "Bucket": .string(bucket), "Marker": .string(marker), "Prefix": .string(folder),
    ]
    while true {
      let page = try await s3("ListObjects", parameters)
      let objects = page["Contents"][...]
      for object in objects {
        guard let key = String(object["Key"]), isDigest(key), let date = Self.date(of: key) else {
          continue
        }
        if date > last { return found }
        if date >= start.wholeSeconds { found.append(key) }
      }
      guard Bool(page["IsTruncated"]) == true,
        let next = String(page["NextMarker"]) ?? objects.last.flatMap({ String($0["Key"]) })
      else { return found }
      parameters["Marker"] = .string(next)
    }
  }

  // MARK: - Contents

  /// The public keys of a time by their fingerprints.
  func publicKeys(from start: Timestamp, to end: Timestamp) async throws -> [String: String] {
    let answer = try await cloudTrail(
      "ListPublicKeys", ["StartTime": .timestamp(start), "EndTime": .timestamp(end)])
    var keys: [String: String] = [:]
    for key in answer["PublicKeyList"][...] {
      guard let fingerprint = String(key["Fingerprint"]) else { continue }
      switch key["Value"] {
      case .blob(let bytes): keys[fingerprint] = Base64.encode(bytes)
      case let value: keys[fingerprint] = value.text
      }
    }
    guard !keys.isEmpty else {
      throw CommandFailure(
        "No public keys found between \(start.iso8601Seconds) and \(end.iso8601Seconds)")
    }
    return keys
  }

  /// Reads a digest and checks its signature.
  ///
  /// - Throws: ``DigestFailure`` if it isn't right.
  func digest(
    _ bucket: String, _ key: String, _ publicKeys: inout [String: String]
  ) async throws -> TrailDigest {
    let answer = try await client(bucket)(
      "GetObject", ["Bucket": .string(bucket), "Key": .string(key)])
    let (bytes, json) = try await content(of: answer)
    let metadata = answer["Metadata"]
    guard let signature = String(metadata["signature"]), metadata["signature-algorithm"] != .null
    else { throw DigestFailure(reason: "signature verification failed") }
    let isBackfill = Self.isBackfill(key)
    let made = String(metadata["backfill-generation-timestamp"])
    let required = [
      "digestPublicKeyFingerprint", "digestS3Bucket", "digestS3Object", "previousDigestSignature",
      "digestEndTime", "digestStartTime",
    ]
    guard required.allSatisfy({ json[$0] != nil }), !isBackfill || made != nil else {
      throw DigestFailure(reason: "invalid format")
    }
    guard json["digestS3Bucket"]?.string == bucket, json["digestS3Object"]?.string == key else {
      throw DigestFailure(reason: "has been moved from its original location")
    }
    let fingerprint = json["digestPublicKeyFingerprint"]?.string ?? ""
    if publicKeys[fingerprint] == nil, isBackfill, let made {
      let time = try TrailValidation.time(made).seconds
      let more = try await self.publicKeys(
        from: Timestamp(seconds: time - 3600), to: Timestamp(seconds: time + 3600))
      publicKeys.merge(more) { $1 }
    }
    guard let publicKey = publicKeys[fingerprint] else {
      throw DigestFailure(
        reason: "public key not found in region \(homeRegion) for fingerprint \(fingerprint)")
    }
    try Self.verify(json, bytes, signature, publicKey, fingerprint)
    return try Self.digest(json, bucket, key)
  }

  private static func digest(
    _ json: JSONNode, _ bucket: String, _ key: String
  ) throws -> TrailDigest {
    let logs = (json["logFiles"]?.array ?? []).map { log in
      TrailDigest.Log(
        bucket: log["s3Bucket"]?.string ?? "", key: log["s3Object"]?.string ?? "",
        hash: log["hashValue"]?.string ?? "")
    }
    var previous: (bucket: String, key: String)?
    if let bucket = json["previousDigestS3Bucket"]?.string,
      let key = json["previousDigestS3Object"]?.string
    {
      previous = (bucket, key)
    }
    return TrailDigest(
      bucket: bucket, key: key,
      start: try TrailValidation.time(json["digestStartTime"]?.string ?? ""),
      end: try TrailValidation.time(json["digestEndTime"]?.string ?? ""), logs: logs,
      previous: previous)
  }

  /// The inflated bytes of a digest, and what they say.
  private func content(of answer: Value) async throws -> ([UInt8], JSONNode) {
    let compressed = try await [UInt8](reading: answer["Body"])
    do {
      var gunzip = try Gunzip()
      var bytes: [UInt8] = []
      try gunzip.inflate(compressed) { if bytes.count <= Self.largestDigest { bytes += $0 } }
      return (bytes, try JSONNode(parsing: bytes))
    } catch {
      throw DigestFailure(reason: "invalid format")
    }
  }

  /// Checks a digest's signature: RSA with SHA-256 over its end, its place, its hash and the signature
  /// of the digest before it.
  private static func verify(
    _ json: JSONNode, _ bytes: [UInt8], _ signature: String, _ publicKey: String,
    _ fingerprint: String
  ) throws {
    let text = [
      json["digestEndTime"]?.string ?? "",
      "\(json["digestS3Bucket"]?.string ?? "")/\(json["digestS3Object"]?.string ?? "")",
      Hex.encode(Array(SHA256.hash(data: bytes))),
      json["previousDigestSignature"]?.string ?? "null",
    ].joined(separator: "\n")
    guard let der = try? Base64.decode(publicKey),
      let key = try? _RSA.Signing.PublicKey(derRepresentation: der)
    else {
      throw DigestFailure(
        reason: "Unable to load PKCS #1 key with fingerprint \(fingerprint)")
    }
    guard let raw = Hex.decode(signature),
      key.isValidSignature(
        _RSA.Signing.RSASignature(rawRepresentation: raw),
        for: SHA256.hash(data: Array(text.utf8)), padding: .insecurePKCS1v1_5)
    else { throw DigestFailure(reason: "signature verification failed") }
  }

  /// The SHA-256 of what a log file inflates to.
  ///
  /// - Throws: ``Gunzip/Failure``.
  func hash(of log: TrailDigest.Log) async throws -> String {
    let answer = try await client(log.bucket)(
      "GetObject", ["Bucket": .string(log.bucket), "Key": .string(log.key)])
    var gunzip = try Gunzip()
    var hash = SHA256()
    guard case .stream(let body) = answer["Body"] else { throw Gunzip.Failure.damaged }
    for try await piece in body {
      try gunzip.inflate([UInt8](buffer: piece)) { hash.update(bufferPointer: $0) }
    }
    return Hex.encode(Array(hash.finalize()))
  }

  // MARK: - Clients

  /// S3 in the region of a bucket.
  private func client(_ bucket: String) async throws -> ServiceCaller {
    if let known = clients.withLock({ $0[bucket] }) { return known }
    let s3 = try run.service("s3", region: run.globals.region, usesEndpoint: false)
    let location = try await s3("GetBucketLocation", ["Bucket": .string(bucket)])
    var region = String(location["LocationConstraint"]) ?? "us-east-1"
    if region == "EU" { region = "eu-west-1" }
    let client = try run.service("s3", region: region, usesEndpoint: false)
    clients.withLock { $0[bucket] = client }
    return client
  }
}
