// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ArgumentParser
import BotoCore
import S3Transfer

/// `presign`: a URL that gets an object without credentials, for a limited time.
struct PresignCommand: S3Subcommand {
  static let configuration = CommandConfiguration(
    ofS3: "presign", abstract: "Make a URL that gets an object without credentials.")

  @Argument(help: ArgumentHelp("The object: s3://bucket/key.", valueName: "s3-uri"))
  var path: String

  @Option(help: ArgumentHelp("How long the URL is valid.", valueName: "seconds"))
  var expiresIn = 3600

  @OptionGroup(title: "Global options") var global: GlobalOptions

  var writesResult: Bool { true }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let client = try global.s3Client(try global.session(in: context))
    let location = try S3Location(path: path)
    let url = try await client.presignedURL(
      try client.operation("GetObject"),
      ["Bucket": .string(location.bucket), "Key": .string(location.key)], expiresIn: expiresIn)
    try context.console.output.write(url + "\n")
    return .success
  }
}
