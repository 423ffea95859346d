/* The session a second time, from the laws (S1, S6 to S11, S15) and the table of signals; what these leave open (where
 * skip leads, what a hold that was broken off counts for) is as in the core.
 *
 * The cut: time is the deadlines that run out, in any order that their seconds allow or not: a hold may end before,
 * between or after its check-ins, so holds of every length are tried at once. Numbers are three classes (fine, six,
 * seven) and eight as a stop sign. Two spots, two holds; or a press test. The check gets old and the minutes of the
 * session run out whenever they like, but not in a hold. docs/safety_case.md.
 *
 * One search program for all breaks: broken.c reads which. With TOLD it checks no law but tells each step, for
 * agreement_test.cpp to hold against the core. tests/spin/run.mjs runs both. */
#define SPOTS 2
#define HOLDS 2
#define CEILING 5
#define CEILING_TEST 2
#define STRETCHES 2

/* content/dosing/numbers.toml; run.mjs holds these against it */
#define CHECK_IN_FIRST 10
#define CHECK_IN_EVERY 15
#define SILENCE_EASE 8
#define SILENCE_LET_GO 8
#define TOO_MUCH_ENDS_SPOT 2

#define SILENT_DEADLINES 16 /* more of them in a row than any way to the end has */

c_decl { extern int broken; extern void told(int, int, int, int, int, int); }
#define BROKEN(n) c_expr { broken == n }
#define SILENCE_IGNORED 1
#define SILENCE_ONLY_EASES 2
#define GOOD_RAISES 3
#define MORE_TWICE 4
#define MORE_AFTER_TOO_MUCH 5
#define MORE_ABOVE_CEILING 6
#define NUMBER_OUTRANKS_BODY 7
#define LATE_SIGN_LOST 8
#define NUMB_ONLY_EASES 9
#define OVER_IS_LEFT 10
#define RESUME_PRESSES 11
#define OLD_CHECK_TRUSTED 12
#define PAUSE_HAS_NO_END 13
#define NO_WORD_NEEDED 14
#define CALL_IGNORED 15
#define GOES_ROUND 16
#define TINGLING_FORGOTTEN 17
#define HOLDS_UNCOUNTED 18
#define MINUTES_UNCOUNTED 19
#define CLOCK_BACK_TRUSTED 20

mtype = { ready, warm, find, press, let_go, familiar, tingling_wait, strokes, rest, stretch, done, paused, over };
mtype = { nothing, hold_ends, found, cannot_find, good, more, ease_off, number6, number7, body, tingling,
          tingling_gone, is_familiar, stop_sign, stop, skip_it, pause, interrupted, went_back, resume,
          check_gets_old, minutes_pass, begins };
mtype = { no_reason, asked_for, silence, call, clock_back, said_stop, sign, check_old, too_long };

mtype phase = ready;
mtype back = ready;      /* where a pause began; ready: the beginning */
mtype because = no_reason; /* it is paused, or over */
mtype said = nothing;    /* last; nothing: a deadline ran out */
bool test;               /* a press test: one short hold, then: is that your pain? */
byte spot, begun, step = 1, cap = CEILING, hurt, item;
byte asked;              /* a check-in: 0 not open, 1 open, 2 eased by silence */
byte due;                /* its seconds until the next deadline */
byte minutes;            /* of the session: 0 left for a hold, 1 for none, 2 past */
bool barred, raised, unheard, old;

/* What an onlooker knows who hears the words and sees the phase: the laws stand on these alone. */
mtype was = ready;
byte was_step = 1, was_spot, was_hurt, quiet, deadlines, holds_seen;
bool saw_too_much, saw_more, saw_answer = 1, saw_end, saw_sign, tingles, asks_now;

#define pressing (phase == press)
#define ended (phase == over || phase == done)
#define spot_done (begun >= HOLDS || hurt >= TOO_MUCH_ENDS_SPOT)
#define too_much_said (said == number7 || said == body)
#define lighter_said (said == ease_off || said == number6)
#define spoken (said != nothing && said != hold_ends && said != interrupted && said != went_back)
#define of_it (said == good || said == more || lighter_said || too_much_said || said == tingling || said == stop_sign)
#define word_in(then) (of_it || (said == resume && then == paused))
#define too_old (old && !BROKEN(OLD_CHECK_TRUSTED))
#define no_hold_fits (minutes > 0 && !BROKEN(MINUTES_UNCOUNTED))

inline enter(where) { phase = where; because = no_reason; asked = 0; due = 0; raised = 0 }
inline look_for_it() { step = 1; enter(find) }
inline ask_in(seconds) { asked = 0; due = seconds }

inline end_now(why) {
    if
    :: (phase == tingling_wait || back == tingling_wait) && !BROKEN(TINGLING_FORGOTTEN) ->
        saw_sign = 1; enter(over); because = sign
    :: else -> enter(over); because = why
    fi
}

inline to_pause(why) {
    if :: phase != ready -> back = phase :: else fi;
    enter(paused); because = why
}

inline next_item() {
    if :: !test && item < STRETCHES -> item++; enter(stretch) :: else -> enter(done) fi
}

inline begin_stretches() { item = 0; next_item() }

inline next_spot() {
    if
    :: !test && spot + 1 < SPOTS && minutes < 2 ->
        spot++; begun = 0; cap = CEILING; hurt = 0; barred = 0; look_for_it()
    :: else -> begin_stretches()
    fi
}

/* The only way into pressing. */
inline begin_hold() {
    if
    :: too_old -> end_now(check_old)
    :: !too_old && hurt >= TOO_MUCH_ENDS_SPOT -> next_spot()
    :: !too_old && hurt < TOO_MUCH_ENDS_SPOT && no_hold_fits -> begin_stretches()
    :: else ->
        enter(press); step = 1; unheard = 1; ask_in(CHECK_IN_FIRST);
        if :: begun <= HOLDS -> begun++ :: else fi
    fi
}

/* --- a deadline runs out --- */

inline check_in_runs_out() {
    quiet = quiet + due;
    if
    :: asked == 0 -> asked = 1; raised = 0; unheard = 1; asks_now = 1; due = SILENCE_EASE
    :: asked == 1 && BROKEN(SILENCE_IGNORED) -> ask_in(CHECK_IN_EVERY)
    :: asked == 1 && !BROKEN(SILENCE_IGNORED) ->
        barred = 1; asked = 2; due = SILENCE_LET_GO;
        if :: step > 1 -> step-- :: else fi
    :: asked == 2 && BROKEN(SILENCE_ONLY_EASES) -> due = SILENCE_LET_GO
    :: asked == 2 && !BROKEN(SILENCE_ONLY_EASES) -> to_pause(silence)
    fi
}

inline after_ready() {
    if
    :: (back == ready || back == warm) && !test -> enter(warm)
    :: (back == ready || back == warm) && test -> look_for_it()
    :: back == familiar || (test && (back == press || back == let_go)) -> enter(familiar)
    :: back == stretch -> enter(stretch)
    :: back == tingling_wait -> enter(tingling_wait)
    :: back == find -> look_for_it()
    :: else -> /* the hold that was broken off counts */
        if :: spot_done -> next_spot() :: else -> look_for_it() fi
    fi;
    back = ready
}

inline after_rest() {
    if
    :: spot_done && !BROKEN(HOLDS_UNCOUNTED) -> next_spot()
    :: (!spot_done || BROKEN(HOLDS_UNCOUNTED)) && unheard && !BROKEN(NO_WORD_NEEDED) -> to_pause(silence)
    :: else -> begin_hold()
    fi
}

inline deadline() {
    said = nothing; deadlines++;
    if
    :: phase == press -> check_in_runs_out()
    :: phase == press -> said = hold_ends; enter(let_go)
    :: phase == ready -> after_ready()
    :: phase == warm -> look_for_it()
    :: phase == find -> next_spot()
    :: phase == let_go -> if :: test -> enter(familiar) :: else -> enter(strokes) fi
    :: phase == familiar -> enter(done)
    :: phase == strokes -> if :: BROKEN(GOES_ROUND) -> enter(let_go) :: else -> enter(rest) fi
    :: phase == rest -> after_rest()
    :: phase == tingling_wait -> end_now(sign)
    :: phase == stretch -> next_item()
    :: phase == paused && !BROKEN(PAUSE_HAS_NO_END) -> end_now(too_long)
    fi
}

/* --- something is said --- */

inline too_much() {
    barred = 1;
    if :: step > 1 -> cap = step - 1 :: else -> cap = 1 fi;
    if :: hurt < TOO_MUCH_ENDS_SPOT -> hurt++ :: else fi
}

inline say_more() {
    if
    :: pressing && (!raised || BROKEN(MORE_TWICE)) && (!barred || BROKEN(MORE_AFTER_TOO_MUCH)) &&
       (step < cap || BROKEN(MORE_ABOVE_CEILING)) && step <= CEILING -> step++; raised = 1; ask_in(CHECK_IN_FIRST)
    :: else -> if :: pressing && asked > 0 -> ask_in(CHECK_IN_EVERY) :: else fi
    fi
}

inline say_lighter() {
    barred = 1;
    if
    :: pressing && step > 1 -> step--; cap = (cap < step -> cap : step); ask_in(CHECK_IN_FIRST)
    :: pressing && step == 1 -> enter(let_go)
    :: else
    fi
}

inline say_good() {
    if :: pressing && BROKEN(GOOD_RAISES) && step < cap -> step++ :: else fi;
    if :: pressing && BROKEN(NUMBER_OUTRANKS_BODY) -> barred = 0 :: else fi;
    if :: pressing && asked > 0 -> ask_in(CHECK_IN_EVERY) :: else fi
}

inline say_too_much() {
    if
    :: pressing -> too_much(); enter(let_go)
    :: !pressing && !BROKEN(LATE_SIGN_LOST) -> too_much()
    :: else
    fi
}

inline say_tingling() {
    barred = 1;
    if :: phase != tingling_wait -> if :: hurt < TOO_MUCH_ENDS_SPOT -> hurt++ :: else fi :: else fi;
    back = ready;
    enter(tingling_wait)
}

inline say_skip() {
    if
    :: phase == find || phase == press -> next_spot()
    :: phase == strokes -> enter(rest)
    :: phase == stretch -> next_item()
    :: else
    fi
}

inline say_resume() {
    if
    :: phase == paused && too_old -> end_now(check_old)
    :: phase == paused && BROKEN(RESUME_PRESSES) -> begin_hold()
    :: phase == over && BROKEN(OVER_IS_LEFT) -> enter(ready)
    :: else ->
        if :: phase == paused -> barred = barred || because == silence; enter(ready) :: else fi
    fi
}

inline say_pause() {
    if
    :: phase == paused || (said == interrupted && BROKEN(CALL_IGNORED)) ||
       (said == went_back && BROKEN(CLOCK_BACK_TRUSTED))
    :: else ->
        if
        :: said == pause -> to_pause(asked_for)
        :: said == interrupted -> to_pause(call)
        :: said == went_back -> to_pause(clock_back)
        fi
    fi
}

inline react() {
    if :: word_in(phase) -> unheard = 0; quiet = 0 :: else fi;
    if :: spoken -> deadlines = 0 :: else fi;
    if
    :: said == stop_sign ->
        if
        :: BROKEN(NUMB_ONLY_EASES) && pressing -> say_lighter()
        :: else -> saw_sign = 1; if :: !ended -> end_now(sign) :: else fi
        fi
    :: said == resume -> say_resume()
    :: ended && said != stop_sign && said != resume
    :: !ended && said == stop -> end_now(said_stop)
    :: !ended && said == tingling -> say_tingling()
    :: !ended && said == found -> if :: phase == find -> begin_hold() :: else fi
    :: !ended && (said == cannot_find || said == skip_it) -> say_skip()
    :: !ended && said == good -> say_good()
    :: !ended && said == more -> say_more()
    :: !ended && lighter_said -> say_lighter()
    :: !ended && too_much_said -> say_too_much()
    :: !ended && said == tingling_gone -> if :: phase == tingling_wait -> next_spot() :: else fi
    :: !ended && said == is_familiar -> if :: phase == familiar -> enter(done) :: else fi
    :: !ended && (said == pause || said == interrupted || said == went_back) -> say_pause()
    fi
}

/* --- the laws: was, was_step, was_spot before; phase, step, spot after --- */

#define began_hold (pressing && (was != press || was_spot != spot))

/* A law that fails is named in the report of the search: "assertion violated (7==0)". */
#define law(s, holds) if :: holds :: else -> assert(s == 0) fi

inline laws() {
    if
    :: spot != was_spot -> saw_too_much = 0; saw_answer = 1; holds_seen = 0; was_hurt = 0
    :: else
    fi;
    if :: word_in(was) -> saw_answer = 1 :: else fi;
    if :: began_hold -> holds_seen++; saw_more = 0; quiet = 0 :: else fi;
    /* an old check begins and resumes nothing */
    law(1, (!began_hold || !old));
    law(1, (!(was == paused && said == resume && old) || phase == over));
    /* silence: lighter, then let go; no other hold after one that nobody answered for; it comes to its end */
    law(6, (!pressing || quiet < CHECK_IN_EVERY + SILENCE_EASE + SILENCE_LET_GO));
    law(6, (!(pressing && quiet >= CHECK_IN_EVERY + SILENCE_EASE) || saw_too_much || step < was_step || step == 1));
    law(6, (!(began_hold && was == rest) || saw_answer));
    law(6, (deadlines < SILENT_DEADLINES));
    /* every hold starts lightest; only more raises, one step, once, not after too much, not above */
    law(7, (!began_hold || step == 1));
    law(7, (!(pressing && !began_hold && step > was_step) ||
            (said == more && step == was_step + 1 && !saw_more && !saw_too_much && step <= CEILING)));
    /* too much lets go at once, and counts, early or late; six is lighter or lets go */
    law(8, (!(too_much_said || said == tingling) || !pressing));
    law(8, (!too_much_said || saw_end || hurt > was_hurt || hurt == TOO_MUCH_ENDS_SPOT));
    law(8, (!(lighter_said && pressing) || step < was_step));
    /* a stop sign or stop ends it, over stays over, and tingling that nobody said was gone is a stop sign */
    law(9, (!(said == stop_sign || said == stop) || ended));
    law(9, (!saw_end || ended));
    law(9, (!(tingles && phase == over) || saw_sign || said == tingling_gone));
    /* no more holds on a spot than planned, and none that the minutes leave no room for */
    law(10, (holds_seen <= HOLDS && (!test || holds_seen <= 1)));
    law(10, (!began_hold || minutes == 0));
    /* what stops it is a release; pressing begins by finding the spot, or after a rest */
    law(11, (!(said == pause || said == interrupted) || !pressing));
    law(11, (!(was == paused && pressing)));
    law(11, (!began_hold || (was == find && said == found) || (was == rest && said == nothing)));
    /* a clock that goes back says nothing of how long somebody has pressed */
    law(15, (said != went_back || !pressing))
}

inline remember() {
    if :: began_hold -> saw_answer = 0 :: else fi;
    if :: asks_now -> saw_answer = 0; saw_more = 0; asks_now = 0 :: else fi;
    if :: said == more && pressing && step > was_step -> saw_more = 1 :: else fi;
    if :: lighter_said || too_much_said || said == tingling || (pressing && was == press && step < was_step) ->
        saw_too_much = 1 :: else fi;
    tingles = (phase == tingling_wait || (phase == paused && back == tingling_wait) ||
               (phase == ready && back == tingling_wait));
    if :: !pressing -> quiet = 0 :: else fi;
    saw_end = ended; was_hurt = hurt; was = phase; was_step = step; was_spot = spot; said = nothing
}

#ifdef TOLD
/* One step, as two numbers that stand for the state before, what happened, and two for the state after; due only where
 * the step sets it. Nothing else of it is kept, so that the search meets each state once. broken.c writes it down. */
int from_a, from_b, to_a, to_b;
#define key_a (phase + 256 * back + 65536 * because + 16777216 * minutes)
#define key_b (spot + 4 * begun + 16 * step + 128 * cap + 1024 * hurt + 4096 * item + 16384 * asked + 65536 * barred + \
               131072 * raised + 262144 * unheard + 524288 * old + 1048576 * saw_sign + 2097152 * test)

inline from_here() { from_a = key_a; from_b = key_b }
inline seen() {
    to_a = key_a; to_b = key_b;
    c_code { told(now.from_a, now.from_b, now.said, now.due, now.to_a, now.to_b); };
    from_a = 0; from_b = 0; to_a = 0; to_b = 0;
    said = nothing; due = 0; quiet = 0; deadlines = 0; asks_now = 0
}
inline happens(what) { said = what; seen() }
#else
inline from_here() { skip }
inline happens(what) { skip }
inline seen() { laws(); remember() }
#endif

inline somebody_speaks() {
    if
    :: said = found :: said = cannot_find :: said = good :: said = more :: said = ease_off :: said = number6
    :: said = number7 :: said = body :: said = tingling :: said = tingling_gone :: said = is_familiar
    :: said = stop_sign :: said = stop :: said = skip_it :: said = pause :: said = interrupted :: said = went_back
    :: said = resume
    fi;
    react()
}

active proctype session() {
    atomic {
        if :: skip :: test = 1; cap = CEILING_TEST fi;
        happens(begins)
    }
end:
    do
    :: atomic { !ended -> from_here(); deadline(); seen() }
    :: atomic { from_here(); somebody_speaks(); seen() }
    :: atomic { !ended && !old && !pressing -> from_here(); old = 1; happens(check_gets_old) }
    :: atomic { !ended && minutes < 2 && !pressing -> from_here(); minutes++; happens(minutes_pass) }
    od
}
