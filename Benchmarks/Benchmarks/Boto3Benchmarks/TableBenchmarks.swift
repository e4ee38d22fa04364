import Benchmark
import Boto3

/// A query of a DynamoDB table that gives 100 items: as dynamic values, and as a type.
func addTableBenchmarks() {
  Benchmark("Table.query, 100 items, values", configuration: .init(scalingFactor: .one)) {
    benchmark in
    let table = try makeTable()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(try await table.query(KeyConditionExpression: Key("id").eq("user1")))
    }
  }
  Benchmark("Table.query, 100 items, Codable", configuration: .init(scalingFactor: .one)) {
    benchmark in
    let query = try makeTable().query.items(as: User.self)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(try await query(KeyConditionExpression: Key("id").eq("user1")))
    }
  }
}

private struct User: Codable, Sendable {
  struct Address: Codable, Sendable {
    var street: String
    var zip: String
  }

  var id: String
  var sort: Int
  var name: String
  var active: Bool
  var scores: [Double?]
  var address: Address
}

private func makeTable() throws -> Resource {
  var arguments = ClientArguments()
  arguments.transport = QueryTransport()
  return try makeSession().resource("dynamodb", arguments).Table("users")
}

/// Answers every request with 100 items.
private final class QueryTransport: HTTPTransport {
  private let body = Array(ResponseBodies.query.utf8)

  func send(_ request: HTTPRequest, options: TransportOptions) async throws -> HTTPResponse {
    HTTPResponse(status: 200, body: .bytes(body))
  }

  func shutdown() async {}
}
