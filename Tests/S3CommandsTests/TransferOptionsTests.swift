// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import ArgumentParser
import BotoCore
import CommandSupport
import S3Transfer
import TestSupport
import Testing

@testable import S3Commands

/// The results of options.
struct TransferOptionsTests {
  private func copy(_ line: String) throws -> CopyCommand {
    let words = line.split(separator: " ").map(String.init)
    return try CopyCommand.parse(ArgumentSpelling.plain(words))
  }

  @Test func parametersOfRequests() throws {
    let command = try copy(
      """
      a s3://b --acl public-read --storage-class STANDARD_IA --website-redirect /x \
      --content-type t/p --cache-control no-cache --content-disposition inline \
      --content-encoding gzip --content-language de --expires 2030-01-01 --metadata k=v,l=w \
      --metadata-directive REPLACE --sse aws:kms --sse-kms-key-id key --checksum-algorithm SHA256 \
      --request-payer --grants read=uri=u full=id=1,id=2
      """)
    let arguments = try command.transfer.arguments(Environment([:]), .v2)
    #expect(
      arguments.map { "\($0.name)=\(String($0.value) ?? "…")" } == [
        "ACL=public-read", "StorageClass=STANDARD_IA", "WebsiteRedirectLocation=/x",
        "ContentType=t/p", "CacheControl=no-cache", "ContentDisposition=inline",
        "ContentEncoding=gzip", "ContentLanguage=de", "Expires=2030-01-01", "GrantRead=uri=u",
        "GrantFullControl=id=1,id=2", "Metadata=…", "MetadataDirective=REPLACE",
        "ChecksumAlgorithm=SHA256", "RequestPayer=requester", "ServerSideEncryption=aws:kms",
        "SSEKMSKeyId=key",
      ])
    #expect(String(arguments["Metadata"]?["l"]) == "w")
  }

  /// A redirect to a URL doesn't redirect to a file.
  @Test func valuesFromFiles() throws {
    let folder = try TestFolder()
    let path = try folder.write("value", Array("max-age=1".utf8))
    let command = try copy("a s3://b --website-redirect file://x --cache-control file://\(path)")
    let arguments = try command.transfer.arguments(Environment([:]), .v2)
    #expect(String(arguments["WebsiteRedirectLocation"]) == "file://x")
    #expect(String(arguments["CacheControl"]) == "max-age=1")
  }

  @Test func customerKeys() throws {
    let path = "/proc/self/cmdline"
    let command = try copy(
      "s3://a/k s3://b --sse-c --sse-c-key secret --sse-c-copy-source --sse-c-copy-source-key fileb://\(path)"
    )
    let arguments = try command.transfer.arguments(Environment([:]), .v2)
    #expect(String(arguments["SSECustomerAlgorithm"]) == "AES256")
    #expect(String(arguments["SSECustomerKey"]) == "secret")
    #expect(String(arguments["CopySourceSSECustomerAlgorithm"]) == "AES256")
    #expect(String(arguments["CopySourceSSECustomerKey"])?.isEmpty == false)
  }

  @Test func filtersKeepTheirOrder() throws {
    let command = try copy("a s3://b --exclude * --include *.txt --exclude=-x --no-follow-symlinks")
    #expect(
      command.transfer.filters.filters == [.exclude("*"), .include("*.txt"), .exclude("-x")])
    #expect(!command.options([:]).followsSymlinks)
    #expect(try copy("a b --no-follow-symlinks --follow-symlinks").transfer.followSymlinks)
  }

  @Test func meaningOfOptions() throws {
    let options = try copy(
      """
      s3://b d --no-overwrite --no-guess-mime-type --dryrun --page-size 7 --case-conflict warn \
      --copy-props none --force-glacier-transfer --ignore-glacier-warnings
      """
    ).options([:])
    #expect(!options.overwrites && !options.guessesContentType && options.isDryRun)
    #expect(options.pageSize == 7)
    #expect(options.caseConflict == .warn)
    #expect(options.copyProperties == .nothing)
    #expect(options.forcesGlacierTransfer && options.ignoresGlacierWarnings)
    let defaults = try copy("s3://b d").options([:])
    #expect(defaults.overwrites && defaults.guessesContentType && defaults.followsSymlinks)
    #expect(defaults.caseConflict == .ignore && defaults.copyProperties == .default)
  }

  @Test(arguments: [
    (
      "cp a b",
      "usage: aws s3 cp <LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>\nError: Invalid argument type"
    ),
    (
      "cp . s3://b --checksum-mode ENABLED",
      "Expected checksum-mode parameter to be used with one of following path formats: <S3Uri> <LocalPath>. Instead, received <LocalPath> <S3Uri>."
    ),
    (
      "sync s3://b . --checksum-algorithm CRC32",
      "one of following path formats: <LocalPath> <S3Uri>, <S3Uri> <S3Uri>. Instead, received <S3Uri> <LocalPath>."
    ),
    (
      "cp . s3://b --sse-c AES256",
      "It --sse-c is specified, --sse-c-key must be specified as well."
    ),
    (
      "cp . s3://b --sse-c-key k", "It --sse-c-key is specified, --sse-c must be specified as well."
    ),
    (
      "cp . s3://b --sse-c-copy-source --sse-c-copy-source-key k",
      "--sse-c-copy-source is only supported for copy operations."
    ),
    (
      "cp - s3://b/k --recursive",
      "Streaming currently is only compatible with non-recursive cp commands"
    ),
    ("mv - s3://b/k", "Streaming currently is only compatible with non-recursive cp commands"),
    ("sync s3://b -", "Streaming currently is only compatible with non-recursive cp commands"),
    (
      "cp s3://b/k - --no-overwrite",
      "--no-overwrite parameter is not supported for streaming downloads"
    ),
    ("cp . s3://b --grants nobody", "grants should be of the form permission=principal"),
    ("cp . s3://b --grants all=id=1", "permission must be one of: read|readacl|writeacl|full"),
    ("mv s3://b/k s3://b/k", "Cannot mv a file onto itself: s3://b/k - s3://b/k"),
    ("mv --recursive s3://b/p s3://b", "Cannot mv a file onto itself: s3://b/p - s3://b"),
    ("mv --recursive s3://b/d/p s3://b/d/", "mv a file onto itself: s3://b/d/p - s3://b/d/"),
    ("mv s3://b/k s3://b/", "Cannot mv a file onto itself: s3://b/k - s3://b/"),
    ("sync . s3://b--use1-az4--x-s3", "Cannot use sync command with a directory bucket."),
    (
      "rm file",
      "usage: aws s3 rm <S3Uri>\nError: Invalid argument type"
    ),
  ])
  func wrong(line: String, words: String) async {
    let result = await TestProgram.run("s3 " + line, environment: ["HOME": "/nonexistent"])
    #expect(result.status == 252)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func missingFile() async {
    let result = await TestProgram.run("s3 cp /nonexistent/file s3://b")
    #expect(result.status == 255)
    #expect(
      result.errors
        == "\naws: [ERROR]: The user-provided path /nonexistent/file does not exist.\n")
  }

  @Test(arguments: [
    ("cp . s3://b --acl everyone", "argument --acl: Found invalid choice 'everyone'"),
    ("cp . s3://b --sse nope", "argument --sse: Found invalid choice 'nope'"),
    ("cp . s3://b --metadata a", "Error parsing parameter '--metadata': Expected: '='"),
    (
      "cp . s3://b --metadata file:///nonexistent",
      "Unable to load paramfile file:///nonexistent: [Errno 2] No such file"
    ),
    ("cp .", "the following arguments are required: paths"),
    ("rm s3://b/k --no-progress", "Unknown options: --no-progress"),
  ])
  func unusable(line: String, words: String) async {
    let result = await TestProgram.run("s3 " + line, environment: ["HOME": "/nonexistent"])
    #expect(result.status == 252)
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test(arguments: [
    ("s3://b/a/k", "s3://b/a/k", true), ("s3://b/a/k", "s3://b/a/", true),
    ("s3://b/a/k", "s3://b/a", false), ("s3://b/a/k", "s3://b/", false), ("/k", "/", true),
    ("/e\u{301}", "/\u{e9}", false),
  ])
  func samePaths(source: String, destination: String, same: Bool) {
    #expect(SamePathCheck.areSame(source, destination) == same)
  }
}
