// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalS3
import ServiceModel
import WireFormats

/// A local S3 on a clock that stands, with a bucket.
struct TestS3: Sendable {
  let engine: LocalEngine
  let place = Place(account: "123456789012", region: "us-east-1")

  init(
    bucket: String? = "photos", _ more: Structure = [:], classic: Bool = false,
    authentication: Authentication = .accountOnly
  ) async throws {
    engine = try LocalEngine(
      services: [AnyLocalService(LocalS3Service.self)],
      clock: LocalClock(standingAt: LocalInstant(microseconds: 1_767_225_600_000_000)),
      authentication: authentication, models: try ModelBundle.embedded
    ) { world in
      guard classic else { return }
      world.change(LocalS3Service.self, in: Place(account: "", region: "")) {
        $0.newBuckets = .classic
      }
    }
    guard let bucket else { return }
    var input = more
    input["Bucket"] = .string(bucket)
    _ = try await engine.perform(
      service: "s3", operation: "CreateBucket", input: input, place: place,
      principal: .root(account: place.account))
  }

  /// Calls an operation on the bucket.
  @discardableResult
  func call(
    _ operation: String, _ members: Structure = [:], as account: String = "123456789012"
  ) async throws(ServiceFault) -> Value {
    var input: Structure = ["Bucket": "photos"]
    for (name, value) in members { input[name] = value }
    return .structure(
      try await engine.perform(
        service: "s3", operation: operation, input: input, place: place,
        principal: .root(account: account)))
  }

  /// Puts an object.
  @discardableResult
  func put(_ key: String, _ text: String = "hello", _ more: Structure = [:]) async throws -> Value {
    var input = more
    input["Key"] = .string(key)
    input["Body"] = .blob(Array(text.utf8))
    return try await call("PutObject", input)
  }

  /// Puts objects with the names of their keys.
  func put(keys: [String]) async throws {
    for key in keys { try await put(key, key) }
  }

  /// The error's code of a call.
  func code(_ operation: String, _ members: Structure = [:], as account: String = "123456789012")
    async -> String
  {
    do {
      try await call(operation, members, as: account)
      return "none"
    } catch {
      return error.code
    }
  }

  /// A request over the wire.
  func send(
    _ method: String, _ target: String, _ headers: WireHeaders = [:], _ body: String = ""
  ) async -> WireResponse {
    let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
    var headers = headers
    if !headers.contains("Authorization") {
      headers["Authorization"] =
        "AWS4-HMAC-SHA256 Credential=123456789012/20260101/us-east-1/s3/aws4_request, "
        + "SignedHeaders=host, Signature=0"
    }
    return await engine.respond(
      to: WireRequest(
        method: method,
        url: RequestURL(
          scheme: "http", host: "localhost", port: 4566, path: parts[0],
          query: parts.count > 1 ? parts[1] : nil), headers: headers,
        body: body.isEmpty ? .empty : .bytes(Array(body.utf8))))
  }
}

extension Value {
  /// The members of a name in a list of structures.
  func texts(_ name: String) -> [String] {
    guard case .list(let elements) = self else { return [] }
    return elements.map { String($0[name]) ?? "" }
  }
}

extension WireResponse {
  /// The body as text.
  var text: String { String(decoding: body.bytes ?? [], as: UTF8.self) }
}
