// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
import AWSProtocols
import BotoCore
import CommandSupport
import Crypto
import Files
import S3Transfer
import WireFormats

/// Uploads files to a bucket under names made of their content, so that each is uploaded once.
final class ArtifactUploader: Sendable {
  private let run: CustomRun
  private let s3: ServiceCaller
  private let manager: TransferManager
  let bucket: String
  private let prefix: String?
  private let key: String?
  private let isForced: Bool
  private let metadata: Structure?

  /// An uploader of the usual options: `--s3-bucket`, `--s3-prefix`, `--kms-key-id`,
  /// `--force-upload`.
  ///
  /// - Parameters:
  ///   - bucket: The bucket.
  ///   - metadata: What is attached to all objects.
  ///   - usesEndpoint: Whether `--endpoint-url` is S3's.
  ///   - isForced: Whether objects that are there are uploaded again, whatever the option says.
  init(
    _ run: CustomRun, bucket: String, metadata: Structure? = nil, usesEndpoint: Bool = false,
    isForced: Bool? = nil
  ) throws {
    self.run = run
    s3 = try run.service("s3", usesEndpoint: usesEndpoint)
    manager = TransferManager(s3.client)
    self.bucket = bucket
    prefix = run.text("s3-prefix").flatMap { $0.isEmpty ? nil : $0 }
    key = run.text("kms-key-id").flatMap { $0.isEmpty ? nil : $0 }
    self.isForced = isForced ?? run.flag("force-upload") ?? false
    self.metadata = metadata
  }

  /// Uploads a file unless it is there.
  ///
  /// - Parameter suffix: What follows the name: `.template`.
  /// - Returns: The object's URL, `s3://…`.
  func upload(_ path: String, suffix: String = "") async throws -> S3Location {
    let name = try Self.checksum(of: path) + suffix
    return try await upload(.file(path), size: FileStatus(of: path)?.size ?? 0, as: name)
  }

  /// The same for a text.
  func upload(text: String, suffix: String) async throws -> S3Location {
    let bytes = Array(text.utf8)
    let name = Hex.encode(Array(Insecure.MD5.hash(data: bytes))) + suffix
    return try await upload(ByteStream(bytes), size: Int64(bytes.count), as: name)
  }

  /// Uploads the files of a folder as a zip archive.
  func upload(folder: String) async throws -> S3Location {
    try await ScratchFile.with(run.temporaryFolder, suffix: ".zip") { path, file in
      var archive = ZipWriter(file)
      for name in try FolderFiles.all(below: folder) {
        try archive.add(LocalPath.join(folder, name), as: name)
      }
      try archive.finish()
      return try await upload(path)
    }
  }

  /// Uploads bytes under a name.
  func upload(_ bytes: ByteStream, size: Int64, as name: String) async throws -> S3Location {
    let location = S3Location(bucket: bucket, key: prefix.map { "\($0)/\(name)" } ?? name)
    if !isForced, try await exists(location) { return location }
    var arguments: Structure = ["ServerSideEncryption": "AES256"]
    if let key {
      arguments = ["ServerSideEncryption": "aws:kms", "SSEKMSKeyId": .string(key)]
    }
    if run.invocation.flavour == .v2 { arguments["ChecksumAlgorithm"] = "CRC64NVME" }
    if let metadata { arguments["Metadata"] = .structure(metadata) }
    let console = run.context.console
    let progress = UploadProgress(of: size) { done, percent in
      try? console.errors.draw(
        "\rUploading to \(location.key)  \(done) / \(Double(size).pythonText)  (\(percent)%)")
    }
    do {
      try await manager.upload(
        bytes, to: location, arguments: arguments, progress: { progress.add($0) })
    } catch let error as ClientError where error.code == "NoSuchBucket" {
      throw CommandFailure(
        "S3 Bucket does not exist. Execute the command to create a new bucket\n"
          + "aws s3 mb s3://\(bucket)")
    }
    return location
  }

  private func exists(_ location: S3Location) async throws -> Bool {
    do {
      _ = try await s3(
        "HeadObject", ["Bucket": .string(location.bucket), "Key": .string(location.key)])
      return true
    } catch is ServiceFailure {
      return false
    }
  }

  /// The object's URL with the bucket in the path, as CloudFormation reads templates.
  func pathStyleURL(_ location: S3Location) -> String {
    "\(s3.client.endpoint.url)/\(location.bucket)/\(location.key)"
  }

  private static func checksum(of path: String) throws -> String {
    let file = try OpenFile(path, .reading)
    var hash = Insecure.MD5()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try file.read($0) }
      if count == 0 { return Hex.encode(Array(hash.finalize())) }
      buffer.withUnsafeBytes {
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count]))
      }
    }
  }
}
