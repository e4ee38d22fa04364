// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import S3Transfer

/// `sync`: makes a directory or prefix equal to another one.
struct SyncCommand: TransferCommand {
  static let operation = DirectoryOperation.Kind.sync
  static let configuration = CommandConfiguration(
    ofS3: "sync", abstract: "Make a directory or prefix match another one.",
    discussion: """
      Copies new and changed files, with all directories below. At least one of the two paths \
      begins with s3://.

      boto3 s3 sync site s3://bucket --delete --dryrun
      boto3 s3 sync s3://bucket/photos photos
      """)

  @Argument(
    help: ArgumentHelp("The directory or prefix to copy from.", valueName: "source"),
    completion: .directory)
  var source: String

  @Argument(
    help: ArgumentHelp("The directory or prefix to bring up to date.", valueName: "destination"),
    completion: .directory)
  var destination: String

  @Flag(
    help: "Delete at the destination what the source doesn't have, except what filters exclude."
  )
  var delete = false

  @Flag(help: "Copy only what differs in size, and ignore times.")
  var sizeOnly = false

  @Flag(
    help:
      "When downloading, also copy objects of equal size whose times differ, even to newer files."
  )
  var exactTimestamps = false

  @OptionGroup var transfer: TransferArguments
  @OptionGroup(title: "Global options") var global: GlobalOptions

  var recursive: Bool { true }

  func adjust(_ options: inout DirectoryOptions) {
    options.deletes = delete
    options.sizeOnly = sizeOnly
    options.exactTimestamps = exactTimestamps
  }
}
