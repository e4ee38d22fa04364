// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3

/// Files and directories, with the library's defaults for transfers.
struct Transfers {
  private let setting = Setting.current
  private let s3: Client

  init() throws { s3 = try setting.client("s3") }

  func download(size: Int, to path: String) async throws {
    try await s3.transfers.download(
      S3Location(bucket: "b", key: "size-\(size)/x"), toFile: path)
  }

  func upload(_ path: String) async throws {
    try await s3.transfers.upload(
      file: path, to: S3Location(bucket: "b", key: "up/\(setting.run)/big"))
  }

  func downloadDirectory(_ prefix: String, to path: String) async throws {
    try await s3.transfers.downloadDirectory("s3://b/\(prefix)", to: path)
  }

  func uploadDirectory(_ path: String) async throws {
    try await s3.transfers.uploadDirectory(path, to: "s3://b/up/\(setting.run)/")
  }
}
