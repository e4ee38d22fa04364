import Boto3

/// Figures that need a process of their own:
///
///     figures cold SERVICE      microseconds to the first client of a process
///     figures sessions COUNT    time and memory of sessions with an ec2 client each
@main
enum Figures {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.last) {
    case ("cold", let service?): try cold(service)
    case ("sessions", let count?): try sessions(Int(count) ?? 1_000)
    default: print("figures cold SERVICE | figures sessions COUNT")
    }
  }

  private static func cold(_ service: String) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let session = try makeSession()
    let opened = clock.now
    let client = try session.client(service)
    let end = clock.now
    let microseconds = { (duration: Duration) in Int(duration / .microseconds(1)) }
    print("\(microseconds(end - opened)) (its session: \(microseconds(opened - start)))")
    withExtendedLifetime(client) {}
  }

  private static func sessions(_ count: Int) throws {
    let before = ResidentMemory.kibibytes
    let clock = ContinuousClock()
    let start = clock.now
    var clients: [Client] = []
    for _ in 0..<count { clients.append(try makeSession().client("ec2")) }
    let elapsed = Int((clock.now - start) / .milliseconds(1))
    let after = ResidentMemory.kibibytes
    print("\(count) sessions with an ec2 client each: \(elapsed) ms")
    print("resident memory: \(before) KiB before, \(after) KiB after")
    withExtendedLifetime(clients) {}
  }

  private static func makeSession() throws -> Session {
    try Session(
      regionName: "us-east-1", awsAccessKeyID: "AKIDEXAMPLE", awsSecretAccessKey: "secret")
  }
}
