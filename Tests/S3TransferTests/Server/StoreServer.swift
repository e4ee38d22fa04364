// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSConfiguration
import AWSHTTP
import BotoCore
import S3Transfer
import Synchronization
import TestSupport
import WireFormats

/// A store with a server on loopback, which can disturb requests.
final class StoreServer: Sendable {
  /// A disturbance of a request or of its response.
  enum Harm: Sendable {
    /// The connection is reset before the response.
    case reset
    /// The response stops after some bytes of its body, and the connection closes.
    case cut(Int)
    /// A byte of the request's body is changed.
    case damage
  }

  let store: ObjectStore
  private let server: ScriptedServer

  /// - Parameter harm: The disturbance of a request by its number, from 1.
  init(
    _ store: ObjectStore = ObjectStore(),
    harm: @escaping @Sendable (Int, ServedRequest) -> Harm? = { _, _ in nil }
  ) async throws {
    self.store = store
    let count = Counter()
    server = try await ScriptedServer { connection in
      while let request = try await connection.request() {
        if request.expectsContinue { try await connection.send("HTTP/1.1 100 Continue\r\n\r\n") }
        var body = try await connection.body(of: request)
        let harm = harm(count.next(), request)
        if case .reset? = harm { return try await connection.reset() }
        if case .damage? = harm, !body.isEmpty { body[body.count / 2] ^= 1 }
        let response = try await store.response(request.received(body))
        try await connection.send(response.head(isHead: request.method == "HEAD"))
        guard var bytes = response.body.bytes, request.method != "HEAD" else { continue }
        if case .cut(let kept)? = harm { bytes = Array(bytes.prefix(kept)) }
        try await connection.send(bytes)
        if case .cut? = harm { return }
      }
    }
  }

  /// A manager with a client of the server.
  func manager(_ config: TransferOptions = TransferOptions()) throws -> TransferManager {
    let core = try SessionCore.withAllServices(
      store: ConfigStore(
        environment: Environment(["AWS_EC2_METADATA_DISABLED": "true"], homeDirectory: nil)),
      credentials: TestClient.credentials)
    var options = ClientOptions()
    options.region = "us-east-1"
    options.endpoint = .url("http://127.0.0.1:\(server.port)")
    return TransferManager(try core.makeClient("s3", options), config: config)
  }
}

final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}

extension ServedRequest {
  fileprivate func received(_ body: [UInt8]) -> ReceivedRequest {
    let halves = target.split(separator: "?", maxSplits: 1)
    var url = RequestURL(
      scheme: "http", host: "127.0.0.1", port: nil, path: String(halves.first ?? "/"))
    url.query = halves.count > 1 ? String(halves[1]) : nil
    var headers = WireHeaders()
    for line in head.split(separator: "\r\n").dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers.add(String(parts[0]), String(parts[1].drop { $0 == " " }))
    }
    return ReceivedRequest(method: String(method), url: url, headers: headers, body: body)
  }
}

extension WireResponse {
  fileprivate func head(isHead: Bool) -> String {
    var text = "HTTP/1.1 \(status) X\r\n"
    for field in headers.fields where isHead || !WireHeaders.sameName(field.name, "Content-Length")
    {
      text += "\(field.name): \(field.value)\r\n"
    }
    if !isHead, status != 204 { text += "Content-Length: \(body.length ?? 0)\r\n" }
    return text + "\r\n"
  }
}
