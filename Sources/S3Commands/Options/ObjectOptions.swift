// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import S3Transfer

/// The properties of new objects.
struct ObjectOptions: ParsableArguments {
  @Option(.cannedACL, help: "A canned access control list.", valueName: "name")
  var acl: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Grants: read, readacl, writeacl or full, and id=… or uri=…; several may follow one another.",
      valueName: "permission=grantee"))
  var grants: [String] = []

  @Option(.storageClass, help: "The storage class.", valueName: "name")
  var storageClass: String?

  @Option(
    help: ArgumentHelp("Where a website redirects requests for the object.", valueName: "url"))
  var websiteRedirect: String?

  @Option(help: ArgumentHelp("The content type, instead of a guess.", valueName: "type"))
  var contentType: String?

  @Flag(name: .customLong("no-guess-mime-type"), help: "Don't guess content types.")
  var guessesNoContentType = false

  @Option(
    help: ArgumentHelp("Cache-Control: how long caches may keep the object.", valueName: "value"))
  var cacheControl: String?

  @Option(
    help: ArgumentHelp("Content-Disposition: whether browsers show or save it.", valueName: "value")
  )
  var contentDisposition: String?

  @Option(help: ArgumentHelp("Content-Encoding: how it is compressed.", valueName: "value"))
  var contentEncoding: String?

  @Option(help: ArgumentHelp("Content-Language: the language it is in.", valueName: "value"))
  var contentLanguage: String?

  @Option(help: ArgumentHelp("Expires: until when caches may keep the object.", valueName: "time"))
  var expires: String?

  @Option(
    help: ArgumentHelp(
      "Metadata: key=value,key=value, or a JSON object, or file://path with either.",
      valueName: "map"))
  var metadata: String?

  @Option(
    .metadataDirective,
    help: "Whether a copy gets the metadata of its source or that of the command line.",
    valueName: "what")
  var metadataDirective: String?

  @Option(
    help: ArgumentHelp(
      "What a copy takes from its source: nothing, metadata, or metadata and tags.",
      valueName: "which"))
  var copyProps: CopyProperties = .default

  @Option(
    .checksumAlgorithm, help: "The algorithm of the checksum that objects get.", valueName: "name")
  var checksumAlgorithm: String?

  @Option(
    .checksumMode, help: "Verify the checksums of downloads, which is the default.",
    valueName: "mode")
  var checksumMode: String?
}

/// How the service encrypts objects.
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
