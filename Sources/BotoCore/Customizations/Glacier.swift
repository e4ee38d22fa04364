// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import Crypto
import ModelCompiler
import ServiceModel
import WireFormats

/// Glacier requires an account, a version, and a tree hash of uploads.
enum Glacier {
  static let hooks: [Hook] = [
    Hook(.beforeParameterBuild, services: ["glacier"], named: "inject_account_id") { call in
      if (call.parameters["accountId"] ?? .null) == .null { call.parameters["accountId"] = "-" }
    },
    Hook(.beforeCall, services: ["glacier"], named: "add_glacier_version") { call in
      call.prepared.request.headers["x-amz-glacier-version"] =
        call.client.model.metadata["apiVersion"].string
    },
    Hook(
      .beforeCall, services: ["glacier"], operations: ["UploadArchive", "UploadMultipartPart"],
      named: "add_glacier_checksums",
      waiting: { try await addHashes($0) }),
  ]

  private static func addHashes(_ call: CallContext) async throws {
    let hashes = try await TreeHash(of: call.prepared.request.body)
    let headers = call.prepared.request.headers
    if !headers.contains("x-amz-content-sha256") {
      call.prepared.request.headers["x-amz-content-sha256"] = hashes.linear
    }
    if !headers.contains("x-amz-sha256-tree-hash") {
      call.prepared.request.headers["x-amz-sha256-tree-hash"] = hashes.tree
    }
  }
}

/// The SHA-256 of bytes, and the root of the tree of the SHA-256 of each of their MiB.
struct TreeHash {
  private static let leafSize = 1 << 20
  /// The hash of all bytes, in hexadecimal.
  let linear: String
  /// The root of the tree, in hexadecimal.
  let tree: String

  /// - Throws: Why the body can't be read, or that it can't be read twice.
  init(of body: WireBody) async throws {
    let failure = body.replayFailure(
      BotoCoreError(
        .unseekableStreamError,
        "Glacier's hashes are computed before the body is sent, so it is read twice; this "
          + "stream can be read only once. Give bytes or a file"))
    if let failure { throw failure }
    var all = SHA256()
    var leaves: [[UInt8]] = []
    var pending: ArraySlice<UInt8> = []
    let reader = try await body.makeReader()
    while let bytes = try await reader.next() {
      bytes.withUnsafeBytes { all.update(bufferPointer: $0) }
      pending += bytes
      while pending.count >= Self.leafSize {
        leaves.append(Array(SHA256.hash(data: pending.prefix(Self.leafSize))))
        pending = pending.dropFirst(Self.leafSize)
      }
    }
    if !pending.isEmpty || leaves.isEmpty { leaves.append(Array(SHA256.hash(data: pending))) }
    linear = Hex.encode(Array(all.finalize()))
    tree = Hex.encode(Self.root(of: leaves))
  }

  private static func root(of leaves: [[UInt8]]) -> [UInt8] {
    var level = leaves
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: 2).map { index in
        guard index + 1 < level.count else { return level[index] }
        return Array(SHA256.hash(data: level[index] + level[index + 1]))
      }
    }
    return level.first ?? []
  }
}
