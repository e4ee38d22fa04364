import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// The transport for users' tests.
@Suite struct InMemoryTransportTests {
  @Test func responsesRequestsAndTheEnd() async throws {
    let transport = InMemoryTransport(responses: [
      HTTPResponse(503, "{}"), HTTPResponse(200, #"{"QueueUrls":["u"]}"#),
    ])
    let client = try TestClient(
      "sqs", config: { $0.retries = RetryConfig(totalMaxAttempts: 2) }, transport: transport)
    #expect(try await client.call("ListQueues", ["MaxResults": 5]).QueueUrls[0] == "u")
    #expect(transport.requests.map(\.text) == [#"{"MaxResults":5}"#, #"{"MaxResults":5}"#])
    #expect(transport.requests[0].headers["X-Amz-Target"] == "AmazonSQS.ListQueues")
    #expect("\(transport.requests[0])" == "POST https://sqs.us-east-1.amazonaws.com/")
    let error = try await #require(throws: BotoCoreError.self) {
      try await client.call("ListQueues")
    }
    #expect(error.kind == .httpClientError && error.message.contains("was given 2"))
  }

  @Test func aFunctionAnswers() async throws {
    let transport = InMemoryTransport { request, number in
      #expect(request.method == "POST")
      return HTTPResponse(200, #"{"QueueUrls":["\#(number)"]}"#)
    }
    let client = try TestClient("sqs", transport: transport)
    for number in 0..<3 {
      #expect(try await String(client.call("ListQueues").QueueUrls[0]) == "\(number)")
    }
  }
}
