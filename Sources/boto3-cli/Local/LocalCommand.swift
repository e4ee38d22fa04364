// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import ArgumentParser
import Boto3Local
import CommandSupport
import Files
import S3Commands
import WireFormats

/// `boto3 local`: a local AWS on a port.
struct LocalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "local",
    abstract: "Serve a local AWS on a port.",
    discussion: """
      S3, DynamoDB, SQS, SNS, Lambda, EventBridge, Kinesis, KMS, Secrets Manager, Parameter Store, \
      CloudWatch, Glue, IAM and STS for tests and for work without an account, for any SDK or tool. \
      Unless --strict or --authorization say otherwise, all that is checked is that there is a key: \
      one of 12 digits is the account's ID. Functions of Lambda run as programs of this machine.

        boto3 local &
        eval "$(boto3 local env)"

      docs/local-aws.md has what is there, and what isn't.
      """,
    subcommands: [LocalServeCommand.self, LocalEnvironmentCommand.self],
    defaultSubcommand: LocalServeCommand.self)
}

/// The port of `boto3 local` and `boto3 local env`.
struct LocalPort: ParsableArguments {
  @Option(name: .long, help: "The port; 0 for one that is free.")
  var port = 4566

  func validate() throws {
    guard 0...65535 ~= port else {
      throw ValidationError("--port takes a number from 0 to 65535")
    }
  }
}

/// `boto3 local serve`, which is what `boto3 local` means.
struct LocalServeCommand: AsyncParsableCommand, LocalPathCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the local AWS until a signal ends it.")

  @OptionGroup var listening: LocalPort

  @Option(
    name: .long, help: "The address to listen on. Anybody who can reach it can use the local AWS.")
  var host = "127.0.0.1"

  @Option(name: .long, help: "A further name that requests may have as their host.")
  var allowHost: [String] = []

  @Option(
    name: .customLong("init"), help: "A JSON file of buckets, tables, queues and topics to make.",
    completion: .file(extensions: ["json"]))
  var initialFile: String?

  @Option(
    name: .long, help: "Keep everything in this directory, which is made if it isn't there.",
    completion: .directory)
  var persist: String?

  @Option(
    name: .customLong("tls"),
    help: "Use TLS with this certificate, a PEM file that has its key too.",
    completion: .file(extensions: ["pem"]))
  var certificateFile: String?

  @Flag(name: .long, help: "Verify signatures: the secret of an account's ID is \"local\".")
  var strict = false

  @Option(
    name: .long,
    help: "Whether policies of IAM decide what callers may do: off, record or enforce.",
    transform: { text in
      guard let mode = LocalAWS.Authorization(rawValue: text) else {
        throw ValidationError("--authorization takes off, record or enforce")
      }
      return mode
    })
  var authorization = LocalAWS.Authorization.off

  @Flag(
    name: .long,
    help: "New buckets are as before April 2023: their ACLs have an effect, nothing is blocked.")
  var classicBuckets = false

  @Flag(name: .long, help: "Don't write a line for each call.")
  var quiet = false

  var paths: [String] { [initialFile, persist, certificateFile].compactMap(\.self) }

  func run() async throws {
    let console = Console.process
    let aws = try LocalAWS(
      persistence: persist.map { .directory($0) } ?? .none,
      authentication: strict ? .strict : .accountOnly, authorization: authorization,
      classicBuckets: classicBuckets)
    if let initialFile {
      try await InitialResources(file: initialFile).make(in: aws)
    }
    if !quiet {
      aws.journal.observe { call in try? Console.promptOutput.write("\(call)\n") }
    }
    let certificate = certificateFile.map { LocalServer.Certificate(file: $0, keyFile: $0) }
    let server = try await aws.serve(
      host: host, port: listening.port, allowedHosts: allowHost, certificate: certificate)
    try Console.promptOutput.write("\(server.url)\n")
    do {
      try await Interruption.cancelling {
        while true { try await Task.sleep(for: .seconds(86_400)) }
      }
    } catch is Interruption {
      // The expected end.
    }
    await server.close()
    try await aws.settle()
    try await console.finish()
  }
}

/// `boto3 local env`: the variables of a shell that uses the local AWS.
struct LocalEnvironmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "env", abstract: "Write the exports of a shell that uses the local AWS.",
    discussion: #"eval "$(boto3 local env)""#)

  @OptionGroup var listening: LocalPort

  @Option(name: .long, help: "The account's ID.")
  var account = "000000000000"

  @Option(name: .long, help: "The region.")
  var region = "us-east-1"

  func validate() throws {
    guard account.utf8.count == 12, account.utf8.allSatisfy(\.isASCIIDigit) else {
      throw ValidationError("--account takes the 12 digits of an account's ID")
    }
    guard !region.isEmpty, region.utf8.allSatisfy({ $0.isASCIILetterOrDigit || $0 == 0x2D }) else {
      throw ValidationError("--region takes a region's name, such as eu-west-1")
    }
  }

  func run() async throws {
    let console = Console.process
    let variables = [
      ("AWS_ENDPOINT_URL", "http://127.0.0.1:\(listening.port)"), ("AWS_ACCESS_KEY_ID", account),
      ("AWS_SECRET_ACCESS_KEY", "local"), ("AWS_REGION", region), ("AWS_DEFAULT_REGION", region),
    ]
    for (name, value) in variables { try console.output.write("export \(name)=\(value)\n") }
    try console.output.write("unset AWS_PROFILE AWS_SESSION_TOKEN\n")
    try await console.finish()
  }
}
