import AWSProtocols
import ServiceModel
import TestSupport
import Testing
import WireFormats

@testable import BotoCore

/// What `AWS_NEW_RETRIES_2026` switches on.
@Suite struct RetriesOf2026Tests {
  private let now = Timestamp(seconds: 1_000)
  private let throttled = AttemptOutcome(
    attempt: 1, statusCode: 400, errorCode: "ThrottlingException")
  private let failed = AttemptOutcome(attempt: 1, statusCode: 500)

  private func rules(_ service: String, _ value: String = "TRUE") -> StandardRetryRules {
    ServiceRetries.rules(
      serviceID: service, environment: Environment(["AWS_NEW_RETRIES_2026": value]))
  }

  private func decide(_ retry: inout StandardRetry, _ outcome: AttemptOutcome) -> RetryDecision {
    retry.decide(outcome, now: now, random: 0.5)
  }

  @Test func pausesAndCosts() {
    var retry = StandardRetry(rules: rules("s3"), maxAttempts: 20)
    #expect(decide(&retry, failed) == .retry(after: .seconds(0.025), quota: 14))
    #expect(decide(&retry, throttled) == .retry(after: .seconds(0.5), quota: 5))
    var third = failed
    third.attempt = 3
    #expect(decide(&retry, third) == .retry(after: .seconds(0.1), quota: 14))
    third.attempt = 12
    #expect(decide(&retry, third) == .retry(after: .seconds(10), quota: 14))
    let timeout = AttemptOutcome(attempt: 1, failure: BotoCoreError(.readTimeoutError, ""))
    #expect(decide(&retry, timeout) == .retry(after: .seconds(0.025), quota: 14))
  }

  @Test func attempts() {
    #expect(StandardRetry(rules: rules("s3")).maxAttempts == 3)
    for service in ["dynamodb", "dynamodb-streams"] {
      var retry = StandardRetry(rules: rules(service))
      #expect(retry.maxAttempts == 4)
      #expect(decide(&retry, failed) == .retry(after: .seconds(0.0125), quota: 14))
    }
    #expect(rules("dynamodb", "yes") == .standard)
    #expect(StandardRetry(rules: rules("dynamodb", "false")).maxAttempts == 3)
  }

  @Test func servicesMayAskForLongerPauses() {
    var retry = StandardRetry(rules: rules("s3"))
    for (asked, pause) in [(0, 25), (1_500, 1_500), (5_025, 5_025), (900_000, 5_025)] {
      var outcome = failed
      outcome.retryAfter = .milliseconds(asked)
      #expect(decide(&retry, outcome) == .retry(after: .milliseconds(pause), quota: 14))
      var old = StandardRetry()
      #expect(decide(&old, outcome) == .retry(after: .seconds(0.5), quota: 5))
    }
  }

  @Test(arguments: [("1500", 1.5), ("-1", 0.025), ("soon", 0.025), ("", 0.025)])
  func theHeader(_ text: String, _ pause: Double) async throws {
    let client = try TestClient(
      "lambda", environment: ["AWS_NEW_RETRIES_2026": "true"],
      answers: [
        HTTPResponse(500, "{}", headers: ["x-amz-retry-after": text]), HTTPResponse(200, "{}"),
      ])
    try await client.call("ListFunctions")
    #expect(client.clock.sleeps == [.seconds(pause)])
  }

  @Test func longPollsPauseWithoutQuota() async throws {
    let client = try TestClient(
      "sqs", environment: ["AWS_NEW_RETRIES_2026": "true", "AWS_MAX_ATTEMPTS": "2"],
      answers: [HTTPResponse(500, "{}")])
    // 35 retries at 14 leave 10.
    for _ in 0..<35 {
      await #expect(throws: ClientError.self) { try await client.call("ListQueues") }
    }
    let before = client.clock.sleeps.count
    let parameters: Structure = ["QueueUrl": "https://sqs.us-east-1.amazonaws.com/1/q"]
    let error = await #expect(throws: ClientError.self) {
      try await client.call("ReceiveMessage", parameters)
    }
    #expect(error?.response.ResponseMetadata.RetryQuotaReached == true)
    #expect(client.clock.sleeps.dropFirst(before) == [.seconds(0.025)])
    await #expect(throws: ClientError.self) { try await client.call("ListQueues") }
    #expect(client.clock.sleeps.count == before + 1)
  }

  @Test func modelledErrorsAreTheOperationsOwnFirst() async throws {
    let client = try TestClient("lambda")
    let operation = try client.service.operation("Invoke")
    let shape = try #require(operation.errorShape(code: "EC2ThrottledException"))
    #expect(shape.shapeName == "EC2ThrottledException")
    #expect(operation.errorShape(code: "CodeSigningConfigNotFoundException") == nil)
  }
}
