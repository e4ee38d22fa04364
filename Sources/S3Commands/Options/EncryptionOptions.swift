// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// How objects are encrypted by the service.
struct EncryptionOptions: ParsableArguments {
  @Option(
    .serverSideEncryption, help: "Have S3 encrypt the object; without a value by AES256.",
    valueName: "algorithm")
  var sse: String?

  @Option(help: ArgumentHelp("The KMS key, for --sse aws:kms.", valueName: "id"))
  var sseKmsKeyId: String?

  @Option(
    .customerEncryption,
    help: "Have S3 encrypt the object with the key of --sse-c-key, or decrypt it.",
    valueName: "algorithm")
  var sseC: String?

  @Option(
    help: ArgumentHelp("A key of your own; fileb://path reads it from a file.", valueName: "key"))
  var sseCKey: String?

  @Option(
    .customerEncryption,
    help: "Have S3 decrypt the source of a copy with the key of --sse-c-copy-source-key.",
    valueName: "algorithm")
  var sseCCopySource: String?

  @Option(help: ArgumentHelp("The key of a copy's source.", valueName: "key"))
  var sseCCopySourceKey: String?
}
