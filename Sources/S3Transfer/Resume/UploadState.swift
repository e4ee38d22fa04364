// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import Crypto
import Files
import WireFormats

/// The state of a multipart upload for resuming it: the content of its state file.
struct UploadState: Sendable, Equatable {
  static let kind = "boto3-swift upload 1"

  /// What is uploaded and where; an upload continues only if all of this is unchanged.
  struct Identity: Sendable, Equatable {
    var bucket: String
    var key: String
    var size: Int64
    var modified: Timestamp
    var algorithm: String?
    /// The arguments with which the upload was created, as a digest.
    var arguments: String

    static func == (left: Identity, right: Identity) -> Bool {
      left.bucket.hasSameBytes(as: right.bucket) && left.key.hasSameBytes(as: right.key)
        && left.size == right.size && left.modified == right.modified
        && left.algorithm == right.algorithm && left.arguments == right.arguments
    }
  }

  var identity: Identity
  var uploadID: String
  /// When the upload was created, in seconds since 1970 by the service's clock.
  var startedAt: Int64
  var partSize: Int64

  init(_ identity: Identity, uploadID: String, startedAt: Int64, partSize: Int64) {
    self.identity = identity
    self.uploadID = uploadID
    self.startedAt = startedAt
    self.partSize = partSize
  }

  /// The state in a file.
  ///
  /// - Returns: `nil` if the bytes aren't such a state.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSONNode(parsing: bytes), json["kind"]?.string == Self.kind,
      let bucket = json["bucket"]?.string, let key = json["key"]?.string,
      let size = json["size"]?.integer, let seconds = json["modified"]?.integer,
      let nanoseconds = json["modifiedNanoseconds"]?.integer,
      let uploadID = json["uploadId"]?.string, !uploadID.isEmpty,
      let startedAt = json["began"]?.integer, let arguments = json["arguments"]?.string,
      let partSize = json["partSize"]?.integer,
      size >= 0, (PartLimits.minSize...PartLimits.maxSize).contains(partSize)
    else { return nil }
    self.init(
      Identity(
        bucket: bucket, key: key, size: size,
        modified: Timestamp(seconds: seconds, nanoseconds: Int32(clamping: nanoseconds)),
        algorithm: json["algorithm"]?.string, arguments: arguments),
      uploadID: uploadID, startedAt: startedAt, partSize: partSize)
  }

  /// The content of its file.
  var bytes: [UInt8] {
    let json: JSONNode = [
      "kind": .string(Self.kind), "bucket": .string(identity.bucket),
      "key": .string(identity.key), "size": .integer(identity.size),
      "modified": .integer(identity.modified.seconds),
      "modifiedNanoseconds": .integer(Int64(identity.modified.nanoseconds)),
      "algorithm": identity.algorithm.map { .string($0) } ?? .null,
      "arguments": .string(identity.arguments), "uploadId": .string(uploadID),
      "began": .integer(startedAt), "partSize": .integer(partSize),
    ]
    return json.jsonBytes
  }
}

/// The state file that an interrupted transfer leaves, and by which it is resumed.
enum StateFile {
  /// The state in a file.
  ///
  /// - Parameters:
  ///   - kind: The kind of state, which is the start of its file.
  ///   - parse: Parses the bytes; `nil` for a state that is damaged, or of an older version.
  /// - Returns: `nil` if there is no state to continue with.
  /// - Throws: `valueError` for a file with other content, which a transfer must not overwrite;
  ///   `FileError`.
  static func read<State>(
    _ path: String, kind: String, as parse: ([UInt8]) -> State?
  ) throws -> State? {
    guard let bytes = try OpenFile.content(of: path), !bytes.isEmpty else { return nil }
    guard bytes.starts(with: "{\"kind\":\"\(kind)\"".utf8) else {
      throw BotoCoreError(
        .valueError,
        "\(path) isn't a state file of such a transfer and is unchanged. Give another resumePath, "
          + "or remove the file")
    }
    return parse(bytes)
  }
}

/// Arguments in a state file: it shows whether they have changed, but not their values.
enum ArgumentDigest {
  /// The digest of arguments in any order. Secrets don't count: the service refuses another key.
  static func of(_ arguments: Structure) -> String {
    let text = ordered(.structure(arguments)).debugDescription
    return Hex.encode(Array(SHA256.hash(data: Array(text.utf8))))
  }

  private static func ordered(_ value: Value) -> Value {
    switch value {
    case .structure(let members):
      .structure(
        Structure(
          members.map { ($0.name, ordered($0.value)) }
            .sorted { ByteOrder($0.0, $1.0) == .ascending }))
    case .list(let elements): .list(elements.map(ordered))
    default: value
    }
  }
}
