// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import TestSupport
import Testing
import WireFormats

@testable import AWSCredentials
@testable import BotoCore

@Suite struct InstanceMetadataTests {
  static let keys = """
    {"Code": "Success", "AccessKeyId": "AK", "SecretAccessKey": "SECRET", "Token": "SECRET-T",
     "Expiration": "2026-01-02T09:00:00Z"}
    """
  /// The default of one second is short for a busy machine.
  static let imds = [
    "AWS_EC2_METADATA_SERVICE_ENDPOINT": "{server}", "AWS_METADATA_SERVICE_TIMEOUT": "60",
  ]
  static let twice = imds.merging(["AWS_METADATA_SERVICE_NUM_ATTEMPTS": "2"]) { $1 }
  static let noV1 = imds.merging(["AWS_EC2_METADATA_V1_DISABLED": "true"]) { $1 }
  static let token = WireResponse(200, "TOKEN==")
  static let role = WireResponse(200, "the-role")
  static let whole = [token, role, WireResponse(200, keys)]
  static let put = "PUT /latest/api/token"
  static let list = "GET /latest/meta-data/iam/security-credentials/"

  static let situations = [
    ProviderSituation(
      name: "version 2", environment: imds, responses: whole,
      outcome: .found("AK", expires: "2026-01-02T09:00:00Z"),
      requests: [put, list, list + "the-role"]),
    ProviderSituation(
      name: "a slash at the endpoint's end",
      environment: imds.merging(["AWS_EC2_METADATA_SERVICE_ENDPOINT": "{server}/"]) { $1 },
      responses: whole,
      outcome: .found("AK", expires: nil), requests: [put, list, list + "the-role"]),
    ProviderSituation(
      name: "a custom endpoint takes precedence over IPv6",
      environment: imds.merging(["AWS_IMDS_USE_IPV6": "true"]) { $1 }, responses: whole,
      outcome: .found("AK", expires: nil)),
    ProviderSituation(
      name: "the endpoint of the profile",
      config: "[default]\nmetadata_service_num_attempts = 1\n"
        + "ec2_metadata_service_endpoint = http://256.0.0.1:99999\n",
      outcome: .fails(.invalidIMDSEndpointError, ["http://256.0.0.1:99999"])),
    ProviderSituation(
      name: "403: version 1", environment: imds,
      responses: [WireResponse(403), role, WireResponse(200, keys)],
      outcome: .found("AK", expires: nil), requests: [put, list, list + "the-role"]),
    ProviderSituation(
      name: "404: version 1", environment: imds,
      responses: [WireResponse(404), role, WireResponse(200, keys)],
      outcome: .found("AK", expires: nil)),
    ProviderSituation(
      name: "405: version 1", environment: imds,
      responses: [WireResponse(405), role, WireResponse(200, keys)],
      outcome: .found("AK", expires: nil)),
    ProviderSituation(
      name: "403, but version 1 is disabled", environment: noV1, responses: [WireResponse(403)],
      outcome: .fails(
        .metadataRetrievalError,
        [
          "Error retrieving metadata: Unable to retrieve token for use in IMDSv2 call and IMDSv1 has "
            + "been disabled"
        ]), requests: [put]),
    ProviderSituation(
      name: "version 1 disabled, version 2 there", environment: noV1, responses: whole,
      outcome: .found("AK", expires: nil)),
    ProviderSituation(
      name: "400 ends it", environment: twice, responses: [WireResponse(400)],
      outcome: .nothing(["400"]), requests: [put]),
    ProviderSituation(
      name: "500 for the token is retried", environment: twice,
      responses: [WireResponse(500)] + whole, outcome: .found("AK", expires: nil),
      requests: [put, put, list, list + "the-role"]),
    ProviderSituation(
      name: "a token that can't be a header", environment: imds,
      responses: [WireResponse(200, "<html>\nlog in"), role, WireResponse(200, keys)],
      outcome: .found("AK", expires: nil)),
    ProviderSituation(
      name: "500 for the role is retried", environment: twice,
      responses: [token, WireResponse(500), role, WireResponse(200, keys)],
      outcome: .found("AK", expires: nil), requests: [put, list, list, list + "the-role"]),
    ProviderSituation(
      name: "no role", environment: twice, responses: [token, WireResponse(404)],
      outcome: .nothing(["404", "security-credentials"]), requests: [put, list, list]),
    ProviderSituation(
      name: "an empty role", environment: imds, responses: [token, WireResponse(200)],
      outcome: .nothing(["nothing"]), requests: [put, list]),
    ProviderSituation(
      name: "a role that would break the path", environment: imds,
      responses: [token, WireResponse(200, "a/../b c?d\nsecond"), WireResponse(200, keys)],
      outcome: .found("AK", expires: nil), requests: [put, list, list + "a%2F..%2Fb%20c%3Fd"]),
    ProviderSituation(
      name: "garbage: again", environment: twice,
      responses: [token, role, WireResponse(200, "{"), WireResponse(200, keys)],
      outcome: .found("AK", expires: nil)),
    ProviderSituation(
      name: "garbage forever", environment: twice,
      responses: [token, role, WireResponse(200, "SECRET {")], outcome: .nothing(["garbage"]),
      requests: [put, list, list + "the-role", list + "the-role"]),
    ProviderSituation(
      name: "an error with status 200 isn't retried", environment: twice,
      responses: [
        token, role,
        WireResponse(200, #"{"Code": "AssumeRoleUnauthorizedAccess", "Message": "not trusted"}"#),
      ],
      outcome: .nothing(["AssumeRoleUnauthorizedAccess: not trusted", "lacks AccessKeyId"]),
      requests: [put, list, list + "the-role"]),
    ProviderSituation(
      name: "an expiration that isn't a time", environment: imds,
      responses: [token, role, WireResponse(200, keys.replacing("2026-01-02T", with: "x"))],
      outcome: .nothing(["Expiration isn't a time"])),
    ProviderSituation(
      name: "expired: used on", environment: imds,
      responses: [
        token, role, WireResponse(200, keys.replacing("2026-01-02T09", with: "2026-01-02T01")),
      ],
      // 15 minutes and, by chance, 360 seconds from now.
      outcome: .found("AK", expires: "2026-01-02T03:25:05Z")),
    ProviderSituation(
      name: "switched off",
      environment: imds.merging(["AWS_EC2_METADATA_DISABLED": "TRUE"]) { $1 },
      outcome: .nothing(["AWS_EC2_METADATA_DISABLED"]), requests: []),
    ProviderSituation(
      name: "nobody listens",
      environment: ["AWS_EC2_METADATA_SERVICE_ENDPOINT": "http://127.0.0.1:1"],
      outcome: .nothing(["Could not connect"])),
    ProviderSituation(
      name: "no URL", environment: ["AWS_EC2_METADATA_SERVICE_ENDPOINT": "imds"],
      outcome: .fails(
        .invalidIMDSEndpointError, ["Invalid endpoint EC2 Instance Metadata endpoint: imds"])),
    ProviderSituation(
      name: "an unknown mode",
      environment: imds.merging(["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE": "ipv5"]) { $1 },
      outcome: .fails(.invalidIMDSEndpointModeError, ["ipv5", "ipv4, ipv6"])),
    ProviderSituation(
      name: "no attempts",
      environment: imds.merging(["AWS_METADATA_SERVICE_NUM_ATTEMPTS": "0"]) { $1 },
      outcome: .fails(.invalidConfigError, ["metadata_service_num_attempts"])),
  ]

  @Test(arguments: situations)
  func situation(_ situation: ProviderSituation) async throws {
    try await situation.check { InstanceMetadataCredentials($0) }
  }

  @Test func headers() async throws {
    let situation = ProviderSituation(
      name: "", environment: Self.imds, responses: Self.whole, outcome: .found("AK", expires: nil))
    let requests = try await situation.check { InstanceMetadataCredentials($0) }
    try #require(requests.count == 3)
    #expect(requests[0].headers["x-aws-ec2-metadata-token-ttl-seconds"] == "21600")
    for request in requests[1...] {
      #expect(request.headers["x-aws-ec2-metadata-token"] == "TOKEN==")
    }
    #expect(requests.allSatisfy { $0.headers["User-Agent"]?.hasPrefix("Boto3-Swift/") == true })
  }

  @Test func silenceMeansVersion1() async throws {
    let transport = ScriptedTransport { request, number in
      guard request.method == "GET" else {
        throw BotoCoreError(.readTimeoutError, "Read timeout")
      }
      return number == 1 ? Self.role : WireResponse(200, Self.keys)
    }
    let store = try TemporaryHome().store(["AWS_METADATA_SERVICE_NUM_ATTEMPTS": "3"])
    let bench = try ProviderBench(store, transport: transport)
    guard case .found = try await bench.load({ InstanceMetadataCredentials($0) }) else {
      Issue.record("nothing found")
      return
    }
    #expect(transport.requests.map(\.method) == ["PUT", "GET", "GET"])
    #expect(transport.requests.allSatisfy { !$0.headers.contains("x-aws-ec2-metadata-token") })
    #expect(transport.requests.first?.url.host == "169.254.169.254")
  }

  @Test func endpoints() throws {
    func settings(_ environment: [String: String]) throws -> InstanceMetadataSettings {
      try InstanceMetadataSettings(try TemporaryHome().store(environment))
    }
    let usual = try settings([:])
    #expect(usual.endpoint == "http://169.254.169.254")
    #expect(usual.timeout == .seconds(1))
    #expect(usual.attempts == 1)
    #expect(!usual.v1IsDisabled && !usual.isDisabled)
    let ipv6 = ["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE": "IPv6"]
    #expect(try settings(ipv6).endpoint == "http://[fd00:ec2::254]")
    #expect(try settings(["AWS_IMDS_USE_IPV6": "true"]).endpoint == "http://[fd00:ec2::254]")
    let both = ["AWS_IMDS_USE_IPV6": "true", "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE": "ipv4"]
    #expect(try settings(both).endpoint == "http://169.254.169.254")
    #expect(try settings(["AWS_METADATA_SERVICE_TIMEOUT": "7"]).timeout == .seconds(7))
  }

  @Test(
    arguments: [
      // Expires in, chance, counts as expiring in.
      (10_000, 0.5, 10_000), (1_261, 0.5, 1_261), (1_260, 0.5, 1_260), (0, 0.5, 1_260),
      (1_021, 0, 1_021), (1_000, 0, 1_020), (-5_000, 0.9999, 1_500),
    ] as [(Int64, Double, Int64)])
  func staticStability(_ seconds: Int64, _ random: Double, _ expected: Int64) {
    let now = Timestamp(seconds: 1_000_000)
    let expiration = StaticStability.expiration(
      Timestamp(seconds: now.seconds + seconds), now: now, random: random)
    #expect(expiration.seconds - now.seconds == expected)
  }

  @Test func region() async throws {
    func find(_ responses: [WireResponse], _ environment: [String: String] = [:]) async throws
      -> (String?, ScriptedTransport)
    {
      let transport = ScriptedTransport(responses)
      let bench = try ProviderBench(try TemporaryHome().store(environment), transport: transport)
      let service = InstanceMetadata(
        settings: try InstanceMetadataSettings(bench.context.store), transport: transport)
      return (try await InstanceMetadataRegion.find(service, bench.context), transport)
    }
    let (region, transport) = try await find([Self.token, WireResponse(200, "eu-west-1b")])
    #expect(region == "eu-west-1")
    #expect(
      transport.requests.last?.url.path == "/latest/meta-data/placement/availability-zone/")
    #expect(try await find([Self.token, WireResponse(500)]).0 == nil)
    #expect(try await find([Self.token, WireResponse(200, "a")]).0 == nil)
    let (off, asked) = try await find([Self.token], ["AWS_EC2_METADATA_DISABLED": "true"])
    #expect(off == nil && asked.requests.isEmpty)
  }

  /// A service that accepts connections and stays silent: the requests for the token and then the
  /// role time out.
  @Test func realReadTimeout() async throws {
    let server = try await ScriptedServer { connection in
      while try await connection.head() != nil {}
    }
    let store = try TemporaryHome().store([
      "AWS_EC2_METADATA_SERVICE_ENDPOINT": "http://127.0.0.1:\(server.port)"
    ])
    let bench = try ProviderBench(store)
    guard case .nothing(let reason) = try await bench.load({ InstanceMetadataCredentials($0) })
    else {
      Issue.record("there are credentials")
      return
    }
    #expect(reason.contains("Read timeout"))
  }

  @Test func regionSelectsTheDefaultsMode() async throws {
    let server = try await RespondingServer([
      WireResponse(500), WireResponse(500), Self.token, WireResponse(200, "eu-west-1b"),
    ])
    let home = try TemporaryHome()
    let session = try home.session([
      "AWS_EC2_METADATA_DISABLED": "", "AWS_DEFAULTS_MODE": "auto", "AWS_REGION": "eu-west-1",
      "AWS_EC2_METADATA_SERVICE_ENDPOINT": server.url, "AWS_METADATA_SERVICE_TIMEOUT": "60",
    ])
    func mode() throws -> String {
      try session.makeClient("sqs", ClientOptions()).config.defaultsMode
    }
    #expect(try mode() == "standard")
    #expect(try await session.findHostRegion() == nil)
    #expect(try mode() == "standard")
    #expect(try await session.findHostRegion() == "eu-west-1")
    #expect(try await session.findHostRegion() == "eu-west-1")
    #expect(server.requests.count == 4)
    #expect(try mode() == "in-region")
  }
}
